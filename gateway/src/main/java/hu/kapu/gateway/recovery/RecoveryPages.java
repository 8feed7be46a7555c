package hu.kapu.gateway.recovery;

import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.recovery.RecoveryState.Done;
import hu.kapu.gateway.signin.BrowserBinding;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.ExpiredPage;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.RecoveryCardPage;
import hu.kapu.gateway.ui.RecoveryCodePage;
import hu.kapu.gateway.ui.RecoveryDeletionCodePage;
import hu.kapu.gateway.ui.RecoveryDonePage;
import hu.kapu.gateway.ui.RecoveryPasswordPage;
import hu.kapu.gateway.ui.RecoveryProofPage;
import hu.kapu.gateway.ui.RecoveryWhoPage;
import hu.kapu.gateway.ui.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Dresses the steps of a recovery as pages. */
@ApplicationScoped
class RecoveryPages {
    private final Layouts layouts;
    private final SignInPages pages;
    private final Clock clock;

    RecoveryPages(Layouts layouts, SignInPages pages, Clock clock) {
        this.layouts = layouts;
        this.pages = pages;
        this.clock = clock;
    }

    Response who(RecoveryTransaction transaction, int status, String userName, String email, List<Refusal> errors) {
        return SignInPages.page(
                status,
                new RecoveryWhoPage(
                        layout(transaction).withBackLink(transaction.signIn().toString()), userName, email, errors));
    }

    Response code(RecoveryTransaction transaction, int status, List<Refusal> errors) {
        String anew = transaction.origin() == null
                ? RecoveryStep.ROOT
                : RecoveryStep.ROOT + "?t=" + transaction.origin().signIn();
        return SignInPages.page(status, new RecoveryCodePage(layout(transaction), anew, errors));
    }

    Response furtherProof(RecoveryTransaction transaction) {
        return SignInPages.ok(new RecoveryProofPage(layout(transaction)));
    }

    Response deletionCode(RecoveryTransaction transaction, int status, List<Refusal> errors) {
        return SignInPages.page(status, new RecoveryDeletionCodePage(backToProof(transaction), errors));
    }

    Response card(RecoveryTransaction transaction, int status, String documentNumber, List<Refusal> errors) {
        return SignInPages.page(status, new RecoveryCardPage(backToProof(transaction), documentNumber, errors));
    }

    Response password(RecoveryTransaction transaction, int status, List<Refusal> errors) {
        return SignInPages.page(status, new RecoveryPasswordPage(layout(transaction), errors));
    }

    Response done(RecoveryTransaction transaction) {
        Instant until = transaction.state() instanceof Done done
                ? done.restrictedUntil().orElse(null)
                : null;
        return SignInPages.ok(new RecoveryDonePage(
                layout(transaction), until, transaction.signIn().toString()));
    }

    Response expired() {
        return SignInPages.page(410, new ExpiredPage(layouts.current(), RecoveryStep.ROOT));
    }

    /** @param again the same page with what was wrong */
    Response answer(RecoveryTransaction transaction, RecoveryOutcome outcome, Function<List<Refusal>, Response> again) {
        return switch (outcome) {
            case RecoveryOutcome.Moved(RecoveryTransaction now, Optional<BrowserBinding> browser) ->
                Response.seeOther(now.presentStep())
                        .cookie(browser.stream().map(BrowserBinding::cookie).toArray(NewCookie[]::new))
                        .build();
            case RecoveryOutcome.Refused(Refusal refusal) -> again.apply(List.of(refusal));
            case RecoveryOutcome.Unfinished() ->
                code(transaction, 503, List.of(Refusal.of(Reason.RECOVERY_UNFINISHED)));
            case RecoveryOutcome.PairRefused(RecoveryTransaction now) ->
                card(now, 422, "", List.of(Refusal.of(Reason.EID_PAIR_REFUSED)));
            case RecoveryOutcome.TooLate() ->
                pages.refused(layout(transaction), 403, Refusal.of(Reason.RECOVERY_PROOF_MISSING));
            case RecoveryOutcome.TooSoon(Optional<Instant> retryAt) ->
                wait(transaction, Reason.RECOVERY_TOO_SOON, retryAt);
            case RecoveryOutcome.TooManyAttempts(Optional<Instant> retryAt) ->
                wait(transaction, Reason.TOO_MANY_ATTEMPTS, retryAt);
            case RecoveryOutcome.Overloaded(Duration wait) ->
                pages.error(layout(transaction), ErrorPage.Kind.OVERLOADED, Optional.of(wait));
            case RecoveryOutcome.Unavailable() ->
                pages.error(layout(transaction), ErrorPage.Kind.UNAVAILABLE, Optional.empty());
        };
    }

    private Response wait(RecoveryTransaction transaction, Reason reason, Optional<Instant> retryAt) {
        Refusal refusal = Refusal.of(reason).withRetryAt(retryAt.orElse(null));
        Response.ResponseBuilder response = Response.fromResponse(pages.refused(layout(transaction), 429, refusal));
        retryAt.ifPresent(at -> response.header(
                HttpHeaders.RETRY_AFTER,
                Math.max(1, Duration.between(clock.instant(), at).toSeconds())));
        return response.build();
    }

    private Layout backToProof(RecoveryTransaction transaction) {
        return layout(transaction)
                .withBackLink(RecoveryStep.FURTHER_PROOF.of(transaction.id()).toString());
    }

    private Layout layout(RecoveryTransaction transaction) {
        Layout layout = layouts.current()
                .withTransaction(transaction.id())
                .withTimeLeft(Duration.between(clock.instant(), transaction.expiresAt()));
        RecoveryTransaction.Origin origin = transaction.origin();
        return origin == null
                ? layout
                : layout.goingTo(
                        new Layout.PortalView(origin.name(layout.language().tag()), origin.logo()));
    }
}
