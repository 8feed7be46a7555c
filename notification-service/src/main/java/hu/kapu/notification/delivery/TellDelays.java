package hu.kapu.notification.delivery;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Tells once of each letter that has been waiting for the mail server, so that a page can say so. */
@ApplicationScoped
class TellDelays {
    private static final int MOST = 100;

    private final Pool pool;
    private final DueLetters letters;
    private final DeliveryEvents events;
    private final DeliveryMetrics metrics;
    private final Clock clock;
    private final DeliveryConfig config;

    TellDelays(
            Pool pool,
            DueLetters letters,
            DeliveryEvents events,
            DeliveryMetrics metrics,
            Clock clock,
            DeliveryConfig config) {
        this.pool = pool;
        this.letters = letters;
        this.events = events;
        this.metrics = metrics;
        this.clock = clock;
        this.config = config;
    }

    Uni<Void> tell() {
        Instant now = clock.instant();
        Instant since = now.minus(config.tellDelayAfter());
        return pool.withTransaction(connection ->
                        letters.delay(connection, MOST, now, since).call(delayed -> tell(connection, delayed)))
                .invoke(delayed -> delayed.forEach(metrics::delayed))
                .replaceWithVoid();
    }

    private Uni<Void> tell(SqlConnection connection, List<DelayedLetter> delayed) {
        return Multi.createFrom()
                .iterable(delayed)
                .onItem()
                .transformToUniAndConcatenate(letter -> events.append(connection, letter))
                .collect()
                .last();
    }
}
