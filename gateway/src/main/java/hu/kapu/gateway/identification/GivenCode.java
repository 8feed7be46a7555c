package hu.kapu.gateway.identification;

import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.gateway.signin.CodeOutcome;
import hu.kapu.gateway.signin.Landing;
import hu.kapu.gateway.signin.RefusalReason;
import hu.kapu.gateway.signin.SignInState;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.signin.Step;
import hu.kapu.gateway.signin.SubmitCode;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The code of the app, submitted. */
@ApplicationScoped
class GivenCode {
    private final SubmitCode submit;
    private final SignInPages pages;

    GivenCode(SubmitCode submit, SignInPages pages) {
        this.submit = submit;
        this.pages = pages;
    }

    Uni<Response> take(SignInTransaction transaction, @Nullable String code, HttpHeaders headers) {
        if ((code == null || code.isBlank()) && transaction.presentStep() == Step.CODE) {
            return Uni.createFrom().item(again(transaction, Refusal.of(Reason.CODE_MISSING)));
        }
        return submit.submit(transaction, code == null ? "" : code, SessionCookie.of(headers))
                .map(outcome -> answer(transaction, outcome));
    }

    Uni<Response> takeAgain(SignInTransaction transaction, @Nullable String code) {
        return submit.submitAgain(transaction, code == null ? "" : code).map(outcome -> answer(transaction, outcome));
    }

    private Response answer(SignInTransaction transaction, CodeOutcome outcome) {
        return switch (outcome) {
            case CodeOutcome.Moved(Landing landing) -> GivenPassword.seeOther(landing, landing.location());
            case CodeOutcome.NotReadable() -> again(transaction, Refusal.of(Reason.CODE_NOT_READABLE));
            case CodeOutcome.Wrong(Optional<Integer> left, Optional<Integer> ignored) ->
                again(transaction, Refusal.of(Reason.CODE_WRONG).withAttemptsLeft(left.orElse(null)));
            case CodeOutcome.AlreadyUsed() -> again(transaction, Refusal.of(Reason.CODE_ALREADY_USED));
            case CodeOutcome.Superseded(int number) ->
                again(transaction, Refusal.of(Reason.CODE_SUPERSEDED).ofMail(number));
            case CodeOutcome.Expired() -> again(transaction, Refusal.of(Reason.CODE_EXPIRED));
            case CodeOutcome.NoCodeSent() -> again(transaction, Refusal.of(Reason.NO_CODE_SENT));
            case CodeOutcome.ChallengeSpent() -> again(transaction, Refusal.of(Reason.CHALLENGE_SPENT));
            case CodeOutcome.NoEmailCode() ->
                pages.refused(pages.layout(transaction), 409, Refusal.of(Reason.NO_EMAIL_CODE));
            case CodeOutcome.Locked(Optional<Instant> until) ->
                pages.tooMany(transaction, Refusal.of(Reason.FACTOR_LOCKED), until);
            case CodeOutcome.Disabled() ->
                pages.refused(pages.layout(transaction), 409, Refusal.of(Reason.FACTOR_DISABLED));
            case CodeOutcome.NoSecondFactor(SignInTransaction now) ->
                Response.seeOther(Step.PASSWORD_ALONE.of(now.id())).build();
            case CodeOutcome.PasswordTooOld(SignInTransaction now) ->
                pages.password(now, 422, "", List.of(Refusal.of(Reason.PASSWORD_PROOF_MISSING)));
            case CodeOutcome.Unavailable() ->
                pages.error(pages.layout(transaction), ErrorPage.Kind.UNAVAILABLE, Optional.empty());
        };
    }

    /** Why a refused sign-in was refused. */
    Response whyRefused(SignInTransaction transaction) {
        RefusalReason reason = transaction.state() instanceof SignInState.Refused(RefusalReason known)
                ? known
                : RefusalReason.SESSION_ENDED;
        return pages.refused(pages.layout(transaction), 403, Refusal.ofCode(reason.wireName()));
    }

    private Response again(SignInTransaction transaction, Refusal refusal) {
        return pages.code(transaction, 422, List.of(refusal));
    }
}
