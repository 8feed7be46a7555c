package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.state.SealedSecret;
import hu.kapu.secondfactor.totp.KeyLabel;
import hu.kapu.secondfactor.totp.TimeStep;
import io.vertx.mutiny.core.buffer.Buffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An enrolment that is under way: {@code scan → deletion code → (gone, the authenticator is active)}.
 *
 * @param startAttempt the gateway's attempt id of the start, so that a repeated start finds it
 * @param confirmation present once a code of the app was accepted; from then on the secret is not shown again
 */
record PendingEnrolment(
        UUID id,
        UUID citizen,
        UUID transaction,
        UUID startAttempt,
        KeyLabel label,
        SealedSecret secret,
        Instant expiresAt,
        Optional<EnrolmentConfirmation> confirmation) {

    /** The step that was spent by confirming, and the deletion code the citizen is to keep. */
    record EnrolmentConfirmation(TimeStep acceptedStep, Buffer sealedDeletionCode) {
        @Override
        public String toString() {
            return "EnrolmentConfirmation[" + acceptedStep + "]";
        }
    }

    boolean belongsTo(Requester requester) {
        return citizen.equals(requester.citizen()) && transaction.equals(requester.transaction());
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    PendingEnrolment confirmed(EnrolmentConfirmation by) {
        return new PendingEnrolment(id, citizen, transaction, startAttempt, label, secret, expiresAt, Optional.of(by));
    }
}
