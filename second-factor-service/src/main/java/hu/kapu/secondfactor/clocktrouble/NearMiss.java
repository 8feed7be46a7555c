package hu.kapu.secondfactor.clocktrouble;

import hu.kapu.secondfactor.totp.TimeStep;
import java.util.UUID;

/** A wrong code that an app shows at another time. */
record NearMiss(AppTable apps, UUID app, UUID transaction, TimeStep step, TimeStep present) {
    static NearMiss of(MissedCode missed, CandidateApp app, TimeStep step) {
        return new NearMiss(missed.apps(), app.id(), missed.transaction(), step, TimeStep.at(missed.at()));
    }

    /** Negative if the phone is behind. */
    long stepsAhead() {
        return step.number() - present.number();
    }
}
