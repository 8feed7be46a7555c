package hu.kapu.secondfactor.state;

import hu.kapu.secondfactor.totp.TimeStep;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An authenticator at the moment of its activation.
 *
 * @param transaction the sign-in transaction in which it was enrolled, so that a repeated call gets the same answer
 * @param enrolledAs the kind of that enrolment
 * @param acceptedStep the step of the code that confirmed the enrolment: it is spent
 * @param burntSteps steps whose codes told in the enrolment how wrong the phone's clock is: they are spent, too
 */
public record NewAuthenticator(
        UUID id,
        UUID citizen,
        UUID transaction,
        String label,
        SealedSecret secret,
        TimeStep acceptedStep,
        List<TimeStep> burntSteps,
        Instant activatedAt,
        String enrolledAs) {}
