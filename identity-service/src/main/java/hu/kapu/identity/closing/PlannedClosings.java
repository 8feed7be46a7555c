package hu.kapu.identity.closing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Which accounts are to be closed when; each change is one conditional statement. */
@ApplicationScoped
class PlannedClosings {
    private static final String PLAN = """
            update citizen set closing_at = ?2, closing_requested_at = ?3
            where id = ?1 and status = 'ACTIVE' and closing_at is null and frozen_at is null
            """;
    private static final String CANCEL = """
            update citizen set closing_at = null, closing_requested_at = null
            where id = ?1 and status = 'ACTIVE' and closing_at is not null
            """;
    private static final String DUE = """
            select id from citizen
            where closing_at <= $1 and status <> 'CLOSED' and frozen_at is null order by closing_at limit $2
            """;

    private final Pool pool;

    PlannedClosings(Pool pool) {
        this.pool = pool;
    }

    /** In the caller's transaction. */
    Uni<Boolean> plan(UUID citizen, Instant closesAt, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PLAN)
                        .setParameter(1, citizen)
                        .setParameter(2, closesAt)
                        .setParameter(3, now)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** In the caller's transaction. */
    Uni<Boolean> cancel(UUID citizen) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CANCEL)
                        .setParameter(1, citizen)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** Frozen accounts wait until that is settled. */
    Uni<List<UUID>> due(Instant now, int limit) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }
}
