package hu.kapu.secondfactor.verification;

import hu.kapu.kit.problem.Problem;
import hu.kapu.secondfactor.emailcode.EmailCodeProblems;
import hu.kapu.secondfactor.proof.FactorMethod;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the outcome of a code into HTTP. */
final class VerificationAnswer {
    private VerificationAnswer() {}

    static Response of(Verification verification) {
        return switch (verification) {
            case Verification.Accepted(FactorMethod method, UUID factor, Instant at, Instant activatedAt) ->
                Response.ok(new AcceptedView(method.wireName(), factor, at, activatedAt))
                        .build();
            case Verification.WrongCode(int attemptsLeft, @Nullable Integer clockOffsetMinutes) ->
                CodeProblems.wrong(attemptsLeft, clockOffsetMinutes).toResponse();
            case Verification.AlreadyUsed() -> CodeProblems.ALREADY_USED.toResponse();
            case Verification.TransactionSpent() -> CodeProblems.TOO_MANY_ATTEMPTS.toResponse();
            case Verification.OtherCitizensTransaction() -> CodeProblems.OTHER_CITIZENS_TRANSACTION.toResponse();
            case Verification.Locked(Instant until) ->
                Problem.of(429, "factor-locked", "Too many wrong codes; the factor must wait.")
                        .with("retryAt", until)
                        .toResponse();
            case Verification.Disabled() ->
                Problem.of(409, "factor-disabled", "The factor is disabled after too many wrong codes.")
                        .toResponse();
            case Verification.NoSecondFactor() ->
                Problem.of(409, "no-second-factor", "The citizen has no second factor.")
                        .toResponse();
            case Verification.NoEmailCode() -> EmailCodeProblems.NO_EMAIL_CODE.toResponse();
            case Verification.NoCodeSent() -> EmailCodeProblems.NONE_SENT.toResponse();
            case Verification.Superseded(int number, int newest) ->
                EmailCodeProblems.superseded(number, newest).toResponse();
            case Verification.Expired() -> EmailCodeProblems.EXPIRED.toResponse();
            case Verification.ChallengeSpent() -> EmailCodeProblems.SPENT.toResponse();
        };
    }

    /**
     * An accepted code.
     *
     * @param authenticatorId the factor, whatever its method
     * @param activatedAt since when the factor is active
     */
    record AcceptedView(String method, UUID authenticatorId, Instant at, Instant activatedAt) {}
}
