package hu.kapu.gateway.account;

import hu.kapu.gateway.calendar.Purpose;
import hu.kapu.gateway.calendar.Surface;
import hu.kapu.gateway.clients.AccountStanding;
import hu.kapu.gateway.clients.CitizenAccounts;
import hu.kapu.gateway.clients.FactorState;
import hu.kapu.gateway.clients.SecondFactors;
import hu.kapu.gateway.identification.PasswordAlone;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.ui.AccountDoorPage;
import hu.kapu.gateway.ui.AccountHomePage;
import hu.kapu.gateway.ui.AccountNotices;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.Layouts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The start page: what to know at once, how Ügyfélkapu+ stands, and the few things people come for. */
@ApplicationScoped
class AccountHome {
    private final SignedInCitizen citizen;
    private final SecondFactors secondFactors;
    private final CitizenAccounts accounts;
    private final PasswordAlone passwordAlone;
    private final SignInPages pages;
    private final Layouts layouts;
    private final Clock clock;

    AccountHome(
            SignedInCitizen citizen,
            SecondFactors secondFactors,
            CitizenAccounts accounts,
            PasswordAlone passwordAlone,
            SignInPages pages,
            Layouts layouts,
            Clock clock) {
        this.citizen = citizen;
        this.secondFactors = secondFactors;
        this.accounts = accounts;
        this.passwordAlone = passwordAlone;
        this.pages = pages;
        this.layouts = layouts;
        this.clock = clock;
    }

    Uni<Response> page() {
        if (!citizen.isKnown()) {
            return Uni.createFrom().item(SignInPages.ok(new AccountDoorPage(layouts.current())));
        }
        Session session = citizen.session();
        return secondFactors.state(citizen.applicant()).chain(state -> switch (state) {
            case FactorState.Known known ->
                accounts.standing(citizen.applicant()).map(standing -> page(session, known, standing));
            case FactorState.Unavailable() ->
                Uni.createFrom().item(pages.error(layout(), ErrorPage.Kind.UNAVAILABLE, Optional.empty()));
        });
    }

    private Response page(Session session, FactorState.Known state, AccountStanding standing) {
        return SignInPages.ok(new AccountHomePage(
                layout(),
                session.displayName(),
                reachesOnlyTheRequest(session),
                FactorSummary.of(state),
                notices(session, standing)));
    }

    /** Without identity the page still opens; then only what the session remembers is told. */
    private AccountNotices notices(Session session, AccountStanding standing) {
        return switch (standing) {
            case AccountStanding.Known known ->
                new AccountNotices(
                        restriction(session), known.closingAt(), known.emailConfirmed() ? null : known.maskedAddress());
            case AccountStanding.Unavailable() -> new AccountNotices(restriction(session), session.closingAt(), null);
        };
    }

    private @Nullable Instant restriction(Session session) {
        Instant until = session.restrictedUntil();
        return until != null && until.isAfter(clock.instant()) ? until : null;
    }

    /** Whether this session reaches the request for Ügyfélkapu+ and little else. */
    private boolean reachesOnlyTheRequest(Session session) {
        return session.isPasswordOnly()
                && passwordAlone
                        .endedSince(Surface.ACCOUNT, Purpose.SETTINGS, null)
                        .isPresent();
    }

    private Layout layout() {
        return layouts.current().whenSignedIn(true);
    }
}
