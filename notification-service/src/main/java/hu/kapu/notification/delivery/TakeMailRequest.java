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
    private final Providers providers;
    private final Clock clock;

    TakeMailRequest(Pool pool, Inbox inbox, DueLetters letters, LetterOpener opener, Providers providers, Clock clock) {
        this.pool = pool;
        this.inbox = inbox;
        this.letters = letters;
        this.opener = opener;
        this.providers = providers;
        this.clock = clock;
    }

    /** Throws {@link UnreadableLetter} before anything is stored. */
    Uni<Void> take(UUID eventId, MailRequest request) {
        String provider = providers.of(opener.open(request.letter()).recipient().address());
        return pool.withTransaction(connection ->
                inbox.once(connection, eventId, () -> letters.store(connection, request, provider, clock.instant())));
    }
}
