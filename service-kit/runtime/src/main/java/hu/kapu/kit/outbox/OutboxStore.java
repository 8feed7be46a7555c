package hu.kapu.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The relay's statements. Each is one round trip and none keeps a transaction open. */
@ApplicationScoped
class OutboxStore {
    private static final String LEASE = "update outbox_lease set holder = $1, valid_until = $2, fence = fence + 1"
            + " where id = 1 and (holder is null or holder = $1 or valid_until < $3) returning fence";
    private static final String RELEASE = "update outbox_lease set holder = null where id = 1 and holder = $1";
    private static final String OLDEST = "select position, aggregatetype, aggregateid,"
            + " (payload - 'traceparent')::text as payload, payload ->> 'traceparent' as traceparent,"
            + " created_at from outbox order by position limit $1";
    private static final String DELETE = "delete from outbox where position = any($1)"
            + " and exists (select 1 from outbox_lease where id = 1 and holder = $2 and fence = $3)";

    private final Pool pool;

    OutboxStore(Pool pool) {
        this.pool = pool;
    }

    /** The fence of the lease, which rises with every renewal; empty while another relay holds it. */
    Uni<OptionalLong> lease(UUID holder, Instant now, Instant until) {
        return pool.preparedQuery(LEASE)
                .execute(Tuple.of(holder, utc(until), utc(now)))
                .map(OutboxStore::fence);
    }

    Uni<Void> release(UUID holder) {
        return pool.preparedQuery(RELEASE).execute(Tuple.of(holder)).replaceWithVoid();
    }

    Uni<List<OutboxRow>> oldest(int limit) {
        return pool.preparedQuery(OLDEST)
                .execute(Tuple.of(limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OutboxStore::row)
                        .toList());
    }

    /** Deletes nothing when the lease has gone to another relay, which will publish the rows again. */
    Uni<Integer> delete(Collection<Long> positions, UUID holder, long fence) {
        return pool.preparedQuery(DELETE)
                .execute(Tuple.of(positions.toArray(Long[]::new), holder, fence))
                .map(RowSet::rowCount);
    }

    private static OptionalLong fence(RowSet<Row> rows) {
        return rows.size() == 0
                ? OptionalLong.empty()
                : OptionalLong.of(rows.iterator().next().getLong("fence"));
    }

    private static OutboxRow row(Row row) {
        return new OutboxRow(
                row.getLong("position"),
                row.getString("aggregatetype"),
                row.getUUID("aggregateid"),
                row.getString("payload"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getString("traceparent"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
