package hu.kapu.secondfactor.state;

import hu.kapu.secondfactor.totp.TimeStep;
import java.time.Instant;
import java.util.UUID;

/**
 * An authenticator at the moment of its activation.
 *
 * @param transaction the sign-in transaction in which it was enrolled, so that a repeated call gets the same answer
 * @param enrolledAs the kind of that enrolment
 * @param acceptedStep the step of the code that confirmed the enrolment: it is spent
 */
public record NewAuthenticator(
        UUID id,
        UUID citizen,
        UUID transaction,
        String label,
        SealedSecret secret,
        TimeStep acceptedStep,
        Instant activatedAt,
        String enrolledAs) {}
