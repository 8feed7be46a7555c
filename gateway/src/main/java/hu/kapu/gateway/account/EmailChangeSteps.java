package hu.kapu.gateway.account;

import hu.kapu.gateway.clients.AccountStanding;
import hu.kapu.gateway.clients.Applicant;
import hu.kapu.gateway.clients.CitizenAccounts;
import hu.kapu.gateway.clients.EmailChange;
import hu.kapu.gateway.clients.EmailConfirmation;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.session.Sessions;
import hu.kapu.gateway.signin.Attempts;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import hu.kapu.kit.ids.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The steps of changing the address: form, mail, code; what was proved before is the resource's affair. */
@ApplicationScoped
class EmailChangeSteps {
    private final CitizenAccounts accounts;
    private final ProvedByApp provedByApp;
    private final Sessions sessions;
    private final Attempts attempts;
    private final Ids ids;
    private final EmailChangePages pages;

    EmailChangeSteps(
            CitizenAccounts accounts,
            ProvedByApp provedByApp,
            Sessions sessions,
            Attempts attempts,
            Ids ids,
            EmailChangePages pages) {
        this.accounts = accounts;
        this.provedByApp = provedByApp;
        this.sessions = sessions;
        this.attempts = attempts;
        this.ids = ids;
        this.pages = pages;
    }

    /** The code's step if a mail is on its way, otherwise the form. */
    Uni<Response> present(Session session) {
        return accounts.openEmailChange(applicant(session))
                .chain(change -> change instanceof EmailChange.Open
                        ? Uni.createFrom().item(EmailChangePages.toCode())
                        : form(session));
    }

    Uni<Response> form(Session session) {
        return form(session, 200, "", List.of());
    }

    Uni<Response> send(Session session, String address) {
        if (address.isEmpty()) {
            return form(session, 422, "", List.of(Refusal.of(Reason.EMAIL_MISSING)));
        }
        return provedByApp
                .is(session)
                .chain(byApp -> accounts.changeEmail(applicant(session), ids.next(), address, byApp))
                .chain(change -> sent(session, address, change));
    }

    Uni<Response> code(Session session) {
        return codePage(session, 200, List.of());
    }

    Uni<Response> confirm(Session session, String code) {
        if (code.isEmpty()) {
            return codePage(session, 422, List.of(Refusal.of(Reason.EMAIL_CODE_MISSING)));
        }
        UUID attempt = attempts.of("email-confirmation", session.id().toString(), code);
        return accounts.confirmEmail(applicant(session), attempt, code).chain(outcome -> confirmed(session, outcome));
    }

    Uni<Response> drop(Session session) {
        return accounts.dropEmailChange(applicant(session))
                .map(dropped -> dropped ? EmailChangePages.toAccount() : pages.unavailable());
    }

    Response done() {
        return pages.done();
    }

    private Uni<Response> sent(Session session, String address, EmailChange change) {
        return switch (change) {
            case EmailChange.Open ignored -> item(EmailChangePages.toCode());
            case EmailChange.NotValid() -> form(session, 422, address, List.of(Refusal.of(Reason.EMAIL_NOT_VALID)));
            case EmailChange.TooSoon(Optional<Instant> retryAt) -> item(pages.tooSoon(retryAt));
            case EmailChange.RecentlyReset(Optional<Instant> until) -> item(pages.recentlyReset(until));
            case EmailChange.PasswordTooOld() -> item(pages.demand());
            case EmailChange.Frozen() -> item(pages.frozen());
            case EmailChange.None() -> item(EmailChangePages.toForm());
            case EmailChange.Unavailable() -> item(pages.unavailable());
        };
    }

    private Uni<Response> confirmed(Session session, EmailConfirmation outcome) {
        return switch (outcome) {
            case EmailConfirmation.Confirmed(String maskedAddress, String sealedRecipient) ->
                sessions.addressChanged(session.citizenId(), maskedAddress, sealedRecipient)
                        .replaceWith(EmailChangePages::toDone);
            case EmailConfirmation.CodeWrong(Optional<Integer> left) -> {
                Refusal wrong = Refusal.of(Reason.EMAIL_CODE_WRONG).withAttemptsLeft(left.orElse(null));
                yield codePage(session, 422, List.of(wrong));
            }
            case EmailConfirmation.Expired() -> item(pages.expired());
            case EmailConfirmation.NoChange() -> item(EmailChangePages.toForm());
            case EmailConfirmation.TooManyAttempts(Optional<Instant> retryAt) -> item(pages.tooMany(retryAt));
            case EmailConfirmation.Unavailable() -> item(pages.unavailable());
        };
    }

    private Uni<Response> form(Session session, int status, String typed, List<Refusal> errors) {
        return accounts.standing(applicant(session)).map(standing -> switch (standing) {
            case AccountStanding.Known known -> pages.form(status, known, typed, errors);
            case AccountStanding.Unavailable() -> pages.unavailable();
        });
    }

    private Uni<Response> codePage(Session session, int status, List<Refusal> errors) {
        return accounts.openEmailChange(applicant(session)).chain(change -> switch (change) {
            case EmailChange.Open open -> pages.code(status, session.citizenId(), open, errors);
            case EmailChange.Unavailable() -> item(pages.unavailable());
            case EmailChange other -> item(EmailChangePages.toForm());
        });
    }

    private static Applicant applicant(Session session) {
        return SignedInCitizen.applicant(session);
    }

    private static Uni<Response> item(Response response) {
        return Uni.createFrom().item(response);
    }
}
