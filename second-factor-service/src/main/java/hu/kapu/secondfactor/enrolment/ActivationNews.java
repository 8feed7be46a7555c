package hu.kapu.secondfactor.enrolment;

import hu.kapu.kit.outbox.Outbox;
import hu.kapu.secondfactor.requester.SealedRecipient;
import hu.kapu.secondfactor.state.SecondFactorEvents;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Tells other services, and the citizen by letter, that a second factor is active. */
@ApplicationScoped
class ActivationNews {
    private final Outbox outbox;
    private final ActiveLetter letter;

    ActivationNews(Outbox outbox, ActiveLetter letter) {
        this.outbox = outbox;
        this.letter = letter;
    }

    Uni<Void> tell(SqlConnection connection, PendingEnrolment pending, SealedRecipient recipient, Instant now) {
        return outbox.append(
                        connection, SecondFactorEvents.authenticatorActivated(pending.citizen(), pending.id(), now))
                .chain(() -> outbox.append(connection, SecondFactorEvents.deletionCodeIssued(pending.citizen(), now)))
                .chain(() -> outbox.append(connection, letter.request(pending.citizen(), recipient, now)));
    }
}
