package hu.kapu.secondfactor.verification;

import hu.kapu.secondfactor.totp.TimeStep;
import java.util.UUID;

/** A wrong code that an authenticator shows at another time. */
record NearMiss(UUID authenticator, UUID transaction, TimeStep step, TimeStep present) {
    /** Negative if the phone is behind. */
    long stepsAhead() {
        return step.number() - present.number();
    }
}
