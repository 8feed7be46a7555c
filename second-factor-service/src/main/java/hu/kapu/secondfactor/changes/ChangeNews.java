package hu.kapu.secondfactor.changes;

import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.outbox.OutboxEvent;
import hu.kapu.secondfactor.letters.FactorLetter;
import hu.kapu.secondfactor.letters.FactorLetters;
import hu.kapu.secondfactor.requester.SealedRecipient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells other services by event, and the citizen by letter, of a change, in its own database transaction. */
@ApplicationScoped
public class ChangeNews {
    private final Outbox outbox;
    private final FactorLetters letters;

    ChangeNews(Outbox outbox, FactorLetters letters) {
        this.outbox = outbox;
        this.letters = letters;
    }

    public Uni<Void> tell(Change change, OutboxEvent event) {
        return outbox.append(change.connection(), event);
    }

    public Uni<Void> tell(Change change, OutboxEvent event, FactorLetter letter, SealedRecipient recipient) {
        return tell(change, event)
                .chain(() -> outbox.append(
                        change.connection(), letters.request(change.citizen(), recipient, letter, change.now())));
    }
}
