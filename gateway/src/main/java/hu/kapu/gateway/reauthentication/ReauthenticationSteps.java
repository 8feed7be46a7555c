package hu.kapu.gateway.reauthentication;

import hu.kapu.gateway.reauthentication.CurrentFactors.Ways;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.session.SessionProofs;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Password, then code; whoever comes out of order is led to the step that is missing. */
@ApplicationScoped
class ReauthenticationSteps {
    private final Reauthentication reauthentication;
    private final GivePasswordAgain givePassword;
    private final CodeStep codeStep;
    private final CurrentFactors factors;
    private final SessionProofs proofs;
    private final ReauthenticationPages pages;

    ReauthenticationSteps(
            Reauthentication reauthentication,
            GivePasswordAgain givePassword,
            CodeStep codeStep,
            CurrentFactors factors,
            SessionProofs proofs,
            ReauthenticationPages pages) {
        this.reauthentication = reauthentication;
        this.givePassword = givePassword;
        this.codeStep = codeStep;
        this.factors = factors;
        this.proofs = proofs;
        this.pages = pages;
    }

    /** @param byMail whether the citizen asked for the form of the mailed code */
    Uni<Response> show(Session session, BackPath back, boolean byMail) {
        return afterPassword(
                session, back, () -> factors.of(session).chain(ways -> codeStep.show(session, back, ways, byMail)));
    }

    Uni<Response> password(Session session, BackPath back, String typed, @Nullable String deviceToken) {
        return givePassword.take(session, typed, deviceToken).chain(outcome -> switch (outcome) {
            case GivePasswordAgain.Outcome.Accepted ignored -> rightPassword(session, back);
            case GivePasswordAgain.Outcome.Missing() -> item(wrongPassword(back, Reason.PASSWORD_MISSING));
            case GivePasswordAgain.Outcome.Wrong() -> item(wrongPassword(back, Reason.PASSWORD_AGAIN_WRONG));
            case GivePasswordAgain.Outcome.TooManyAttempts(Optional<Instant> retryAt) ->
                item(pages.refused(
                        back, 429, Refusal.of(Reason.TOO_MANY_ATTEMPTS).withRetryAt(retryAt.orElse(null))));
            case GivePasswordAgain.Outcome.Overloaded(Duration wait) -> item(pages.overloaded(back, wait));
            case GivePasswordAgain.Outcome.Unavailable() -> item(pages.unavailable(back));
        });
    }

    Uni<Response> code(Session session, BackPath back, boolean byMail, String typed) {
        return afterPassword(
                session,
                back,
                () -> factors.of(session).chain(ways -> codeStep.take(session, back, ways, byMail, typed)));
    }

    /** @param after the number of the mail on the page whose button was pressed; 0 where there was none */
    Uni<Response> send(Session session, BackPath back, int after) {
        return afterPassword(
                session, back, () -> factors.of(session).chain(ways -> codeStep.send(session, back, ways, after)));
    }

    private Uni<Response> rightPassword(Session session, BackPath back) {
        return factors.of(session).chain(ways -> switch (ways) {
            case Ways.PasswordOnly() ->
                proofs.reauthenticated(session, reauthentication.now()).replaceWith(seeOther(back));
            case Ways.Codes ignored -> item(toTheStep(back));
            case Ways.NoneNow ignored -> item(toTheStep(back));
            case Ways.Unavailable() -> item(pages.unavailable(back));
        });
    }

    private Uni<Response> afterPassword(Session session, BackPath back, Supplier<Uni<Response>> step) {
        if (reauthentication.isProved(session)) {
            return item(seeOther(back));
        }
        return proofs.passwordGivenAgainAt(session)
                .chain(at -> reauthentication.isRecent(at.orElse(null))
                        ? step.get()
                        : item(pages.password(back, 200, List.of())));
    }

    private Response wrongPassword(BackPath back, Reason reason) {
        return pages.password(back, 422, List.of(Refusal.of(reason)));
    }

    private static Response seeOther(BackPath back) {
        return Response.seeOther(back.uri()).build();
    }

    private static Response toTheStep(BackPath back) {
        return Response.seeOther(back.proof()).build();
    }

    private static Uni<Response> item(Response response) {
        return Uni.createFrom().item(response);
    }
}
