package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.enrolment.Completion.Activated;
import hu.kapu.secondfactor.enrolment.Completion.Expired;
import hu.kapu.secondfactor.enrolment.Completion.NotConfirmed;
import hu.kapu.secondfactor.enrolment.Completion.Shed;
import hu.kapu.secondfactor.enrolment.Completion.Unknown;
import hu.kapu.secondfactor.enrolment.PendingEnrolment.EnrolmentConfirmation;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.SealedRecipient;
import hu.kapu.secondfactor.state.Authenticators;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The last step of an enrolment: the deletion code is hashed with no transaction open, then one transaction makes
 * everything active. Called again, it gives the first answer again: an authenticator keeps its enrolment's id.
 */
@ApplicationScoped
class CompleteEnrolment {
    private final Pool pool;
    private final ReadEnrolment readEnrolment;
    private final Authenticators authenticators;
    private final HashDeletionCode hashDeletionCode;
    private final Activation activation;

    CompleteEnrolment(
            Pool pool,
            ReadEnrolment readEnrolment,
            Authenticators authenticators,
            HashDeletionCode hashDeletionCode,
            Activation activation) {
        this.pool = pool;
        this.readEnrolment = readEnrolment;
        this.authenticators = authenticators;
        this.hashDeletionCode = hashDeletionCode;
        this.activation = activation;
    }

    /** {@code recipient} is where the letter about the new second factor goes. */
    Uni<Completion> complete(UUID enrolment, Requester requester, SealedRecipient recipient) {
        return readEnrolment.find(enrolment, requester).chain(lookup -> switch (lookup) {
            case EnrolmentLookup.Found(PendingEnrolment pending) -> complete(pending, requester, recipient);
            case EnrolmentLookup.Expired() -> Uni.createFrom().item(new Expired());
            case EnrolmentLookup.Unknown() -> repeated(enrolment, requester);
        });
    }

    private Uni<Completion> complete(PendingEnrolment pending, Requester requester, SealedRecipient recipient) {
        return pending.confirmation()
                .map(confirmation -> hash(pending, confirmation, requester, recipient))
                .orElseGet(() -> Uni.createFrom().item(new NotConfirmed()));
    }

    private Uni<Completion> hash(
            PendingEnrolment pending,
            EnrolmentConfirmation confirmation,
            Requester requester,
            SealedRecipient recipient) {
        return hashDeletionCode
                .hash(pending, confirmation)
                .map(hash -> hash.chain(hashed -> activation.activate(pending, confirmation, hashed, recipient))
                        .chain(outcome -> outcome instanceof Unknown
                                ? repeated(pending.id(), requester)
                                : Uni.createFrom().item(outcome)))
                .orElseGet(() -> Uni.createFrom().item(new Shed(hashDeletionCode.retryAfter())));
    }

    private Uni<Completion> repeated(UUID enrolment, Requester requester) {
        return authenticators
                .activatedIn(pool, enrolment, requester.citizen(), requester.transaction())
                .map(activatedAt -> activatedAt
                        .<Completion>map(at -> new Activated(enrolment, at))
                        .orElseGet(Unknown::new));
    }
}
