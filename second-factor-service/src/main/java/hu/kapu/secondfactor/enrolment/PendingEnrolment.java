package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.state.SealedSecret;
import hu.kapu.secondfactor.totp.KeyLabel;
import hu.kapu.secondfactor.totp.TimeStep;
import io.vertx.mutiny.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An enrolment that is under way: {@code scan or confirm address → confirmed (with or without a deletion code) → gone,
 * the factor is active}.
 *
 * @param startAttempt the gateway's attempt id of the start, so that a repeated start finds it
 * @param label what an app shows for the account
 * @param givenLabel the citizen's own name for the device
 * @param secret of an app; empty for every other aim
 * @param burntSteps of that app, whose codes told how wrong the phone's clock is: they count for nothing more
 * @param confirmation present once a code was accepted; from then on the secret is not shown again
 */
record PendingEnrolment(
        UUID id,
        UUID citizen,
        UUID transaction,
        UUID startAttempt,
        Aim aim,
        KeyLabel label,
        Optional<String> givenLabel,
        Optional<SealedSecret> secret,
        List<TimeStep> burntSteps,
        Instant expiresAt,
        Optional<EnrolmentConfirmation> confirmation) {

    /**
     * That the factor works.
     *
     * @param acceptedStep the step that was spent by confirming; empty if it was not a code of an app
     * @param sealedDeletionCode what the citizen is to keep; empty if the present deletion code stays
     */
    record EnrolmentConfirmation(Optional<TimeStep> acceptedStep, Optional<Buffer> sealedDeletionCode, Instant at) {
        @Override
        public String toString() {
            return "EnrolmentConfirmation[" + at + "]";
        }
    }

    boolean belongsTo(Requester requester) {
        return citizen.equals(requester.citizen()) && transaction.equals(requester.transaction());
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean hasBurnt(TimeStep step) {
        return burntSteps.contains(step);
    }

    /** The name the factor will have. */
    String finalLabel() {
        return givenLabel.orElse(label.account());
    }

    PendingEnrolment confirmed(EnrolmentConfirmation by) {
        return new PendingEnrolment(
                id,
                citizen,
                transaction,
                startAttempt,
                aim,
                label,
                givenLabel,
                secret,
                burntSteps,
                expiresAt,
                Optional.of(by));
    }
}
