package hu.kapu.notification.delivery;

import hu.kapu.kit.inbox.Inbox;
import hu.kapu.notification.letters.UnreadableLetter;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Makes a request a due letter, once per event and once per message. */
@ApplicationScoped
class TakeMailRequest {
    private final Pool pool;
    private final Inbox inbox;
    private final DueLetters letters;
    private final LetterOpener opener;
    private final Clock clock;

    TakeMailRequest(Pool pool, Inbox inbox, DueLetters letters, LetterOpener opener, Clock clock) {
        this.pool = pool;
        this.inbox = inbox;
        this.letters = letters;
        this.opener = opener;
        this.clock = clock;
    }

    /** Throws {@link UnreadableLetter} before anything is stored. */
    Uni<Void> take(UUID eventId, MailRequest request) {
        var _ = opener.open(request.letter());
        return pool.withTransaction(connection ->
                inbox.once(connection, eventId, () -> letters.store(connection, request, clock.instant())));
    }
}
