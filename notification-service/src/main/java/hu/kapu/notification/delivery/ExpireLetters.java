package hu.kapu.notification.delivery;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Ends letters that would come too late to be of use, and tells so. */
@ApplicationScoped
class ExpireLetters {
    private static final int MOST = 100;

    private final Pool pool;
    private final DueLetters letters;
    private final DeliveryEvents events;
    private final DeliveryMetrics metrics;
    private final Clock clock;

    ExpireLetters(Pool pool, DueLetters letters, DeliveryEvents events, DeliveryMetrics metrics, Clock clock) {
        this.pool = pool;
        this.letters = letters;
        this.events = events;
        this.metrics = metrics;
        this.clock = clock;
    }

    Uni<Void> expire() {
        return pool.withTransaction(connection ->
                        letters.expire(connection, MOST, clock.instant()).call(expired -> tell(connection, expired)))
                .invoke(expired -> expired.forEach(metrics::ended))
                .replaceWithVoid();
    }

    private Uni<Void> tell(SqlConnection connection, List<EndedLetter> expired) {
        return Multi.createFrom()
                .iterable(expired)
                .onItem()
                .transformToUniAndConcatenate(letter -> events.append(connection, letter))
                .collect()
                .last();
    }
}
