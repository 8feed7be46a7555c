package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.signin.SignInState.Completed;
import hu.kapu.gateway.signin.SignInState.PasswordAccepted;
import hu.kapu.gateway.signin.SignInState.PasswordProven;
import hu.kapu.gateway.signin.SignInState.Refused;
import hu.kapu.gateway.signin.SignInState.SecondFactorAccepted;
import hu.kapu.gateway.signin.SignInState.Started;
import hu.kapu.gateway.signin.SignInState.Verifying;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in of one browser.
 *
 * @param browser whose ids are in {@code browser_id}
 * @param revision rises with every change of state; a change is written only over the revision it was decided on
 * @param answers how many codes were turned down; the same code typed again after an answer is a new attempt
 * @param chosen the button the citizen pressed, or null before
 * @param stepsUp the session that is to become stronger by this sign-in, or null where it opens one of its own
 */
public record SignInTransaction(
        UUID id,
        UUID browser,
        int revision,
        int answers,
        Target target,
        @Nullable Method chosen,
        EnrolmentMark enrolment,
        EmailCodeMark emailCode,
        @Nullable UUID stepsUp,
        Instant createdAt,
        Instant expiresAt,
        SignInState state) {

    /** From when a first code by e-mail may be asked for, where that was too soon, and how often it was. */
    public record EmailCodeMark(Optional<Instant> from, int refusals) {}

    static SignInTransaction started(
            UUID id, UUID browser, Target target, @Nullable UUID stepsUp, Instant now, Instant expiresAt) {
        return new SignInTransaction(
                id,
                browser,
                0,
                0,
                target,
                null,
                EnrolmentMark.NONE,
                new EmailCodeMark(Optional.empty(), 0),
                stepsUp,
                now,
                expiresAt,
                new Started());
    }

    /** Whether it began in an open session, because the portal asks for more than that had proved (RFC 9470). */
    public boolean isStepUp() {
        return stepsUp != null;
    }

    /** The session that goes on stronger; none where the password was asked for anew, and may be another citizen's. */
    Optional<UUID> strengthens() {
        return password().map(ProvenPassword::attempt).filter(attempt -> attempt.equals(stepsUp));
    }

    /** Where this sign-in waits for the citizen now. */
    public Step presentStep() {
        return switch (state) {
            case Started ignored -> chosen == null && offersChoice() ? Step.CHOOSE : Step.PASSWORD;
            case PasswordAccepted ignored -> afterPassword();
            case Verifying ignored -> afterPassword();
            case SecondFactorAccepted ignored -> Step.CODE;
            case Completed ignored -> destination();
            case Refused ignored -> Step.REFUSED;
        };
    }

    private Step destination() {
        return switch (target) {
            case Target.Portal ignored -> Step.BACK_TO_PORTAL;
            case Target.Account ignored -> Step.ACCOUNT;
            case Target.Registrar ignored -> Step.REGISTRAR;
        };
    }

    public Optional<ProvenPassword> password() {
        return switch (state) {
            case PasswordProven proven -> Optional.of(proven.password());
            case SecondFactorAccepted accepted -> Optional.of(accepted.password());
            case Completed completed -> Optional.of(completed.password());
            case Started ignored -> Optional.empty();
            case Refused ignored -> Optional.empty();
        };
    }

    SignInTransaction at(SignInState next) {
        return new SignInTransaction(
                id,
                browser,
                revision + 1,
                answers,
                target,
                chosen,
                enrolment,
                emailCode,
                stepsUp,
                createdAt,
                expiresAt,
                next);
    }

    SignInTransaction choosing(@Nullable Method method) {
        return new SignInTransaction(
                id, browser, revision, answers, target, method, enrolment, emailCode, stepsUp, createdAt, expiresAt,
                state);
    }

    /** The second factor that the present step asks for. */
    public Method secondMethod() {
        return chosen == Method.EMAIL_CODE ? Method.EMAIL_CODE : Method.TOTP;
    }

    /** The portal waiting, in the citizen's language, for letters. */
    @Nullable
    String portalName(ProvenPassword password) {
        return target instanceof Target.Portal portal
                ? portal.name(password.citizen().language())
                : null;
    }

    /** At the account site the password comes first; what it takes besides follows from the citizen's factors. */
    public boolean offersChoice() {
        return target instanceof Target.Portal;
    }

    private Step afterPassword() {
        if (enrolment.open().isPresent()) {
            return Step.ENROLMENT;
        }
        if (chosen == null) {
            return Step.CODE_METHOD;
        }
        return chosen == Method.PASSWORD ? Step.PASSWORD_ALONE : Step.CODE;
    }
}
