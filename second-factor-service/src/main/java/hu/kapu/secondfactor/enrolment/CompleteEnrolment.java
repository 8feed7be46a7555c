package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.deletioncode.HashedDeletionCode;
import hu.kapu.secondfactor.enrolment.Completion.Expired;
import hu.kapu.secondfactor.enrolment.Completion.NotConfirmed;
import hu.kapu.secondfactor.enrolment.Completion.Shed;
import hu.kapu.secondfactor.enrolment.Completion.Unknown;
import hu.kapu.secondfactor.enrolment.PendingEnrolment.EnrolmentConfirmation;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.SealedRecipient;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * The last step of an enrolment: a new deletion code is hashed with no transaction open, then one transaction makes
 * everything active. Called again, it gives the first answer again.
 */
@ApplicationScoped
class CompleteEnrolment {
    private final ReadEnrolment readEnrolment;
    private final FinishedEnrolments finished;
    private final HashDeletionCode hashDeletionCode;
    private final Activation activation;

    CompleteEnrolment(
            ReadEnrolment readEnrolment,
            FinishedEnrolments finished,
            HashDeletionCode hashDeletionCode,
            Activation activation) {
        this.readEnrolment = readEnrolment;
        this.finished = finished;
        this.hashDeletionCode = hashDeletionCode;
        this.activation = activation;
    }

    /** {@code recipient} is where the letter about the change goes. */
    Uni<Completion> complete(UUID enrolment, Requester requester, SealedRecipient recipient) {
        return readEnrolment.find(enrolment, requester).chain(lookup -> switch (lookup) {
            case EnrolmentLookup.Found(PendingEnrolment pending) -> complete(pending, requester, recipient);
            case EnrolmentLookup.Expired() -> Uni.createFrom().item(new Expired());
            case EnrolmentLookup.Unknown() -> finished.find(enrolment, requester);
        });
    }

    private Uni<Completion> complete(PendingEnrolment pending, Requester requester, SealedRecipient recipient) {
        if (pending.confirmation().isEmpty()) {
            return Uni.createFrom().item(new NotConfirmed());
        }
        Optional<Buffer> code = pending.confirmation().flatMap(EnrolmentConfirmation::sealedDeletionCode);
        return code.map(present -> hash(pending, present, requester, recipient))
                .orElseGet(() -> activate(pending, Optional.empty(), requester, recipient));
    }

    private Uni<Completion> hash(
            PendingEnrolment pending, Buffer code, Requester requester, SealedRecipient recipient) {
        return hashDeletionCode
                .hash(pending, code)
                .map(hash -> hash.chain(hashed -> activate(pending, Optional.of(hashed), requester, recipient)))
                .orElseGet(() -> Uni.createFrom().item(new Shed(hashDeletionCode.retryAfter())));
    }

    private Uni<Completion> activate(
            PendingEnrolment pending,
            Optional<HashedDeletionCode> deletionCode,
            Requester requester,
            SealedRecipient recipient) {
        return activation
                .activate(pending, deletionCode, requester, recipient)
                .chain(outcome -> outcome instanceof Unknown
                        ? finished.find(pending.id(), requester)
                        : Uni.createFrom().item(outcome));
    }
}
