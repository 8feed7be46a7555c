package hu.kapu.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What waits in the outbox, asked of the table itself: any instance may, whether it relays or not. */
@ApplicationScoped
public class OutboxBacklog {
    /** Enough to know that nothing leaves; counting on would only cost. */
    static final int MOST_COUNTED = 100_000;

    private static final String COUNT = "select count(*) as events, min(created_at) as since"
            + " from (select created_at from outbox order by position limit $1) as waiting";

    private final Pool pool;

    OutboxBacklog(Pool pool) {
        this.pool = pool;
    }

    /**
     * Events that have not left.
     *
     * @param since when the oldest was written; empty when none waits
     */
    public record Waiting(long events, Optional<Instant> since) {}

    public Uni<Waiting> waiting() {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(MOST_COUNTED))
                .map(rows -> waiting(rows.iterator().next()));
    }

    private static Waiting waiting(Row row) {
        return new Waiting(
                row.getLong("events"),
                Optional.ofNullable(row.getOffsetDateTime("since")).map(OffsetDateTime::toInstant));
    }
}
