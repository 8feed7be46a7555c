package hu.kapu.gateway.session;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** One counter per citizen; raising it makes void, at once, every session, code and token made before. */
@ApplicationScoped
public class Epochs {
    private final Pool pool;

    Epochs(Pool pool) {
        this.pool = pool;
    }

    public Uni<Long> of(UUID citizenId) {
        return pool.preparedQuery("select epoch from citizen_epoch where citizen_id = $1")
                .execute(Tuple.of(citizenId))
                .map(rows -> first(rows));
    }

    /**
     * The epoch for what was proved by a call that began at an instant. Where a change has ended access since then, it is
     * void from the start: the service that answered may not have known of the change.
     */
    public Uni<Long> since(UUID citizenId, Instant begun) {
        return pool.preparedQuery("""
                        select epoch - case when changed_at > $2 then 1 else 0 end as epoch
                        from citizen_epoch where citizen_id = $1
                        """)
                .execute(Tuple.of(citizenId, EpochRows.utc(begun)))
                .map(rows -> first(rows));
    }

    public Uni<Long> raise(UUID citizenId) {
        return pool.preparedQuery("""
                        insert into citizen_epoch (citizen_id, epoch) values ($1, 1)
                        on conflict (citizen_id) do update set epoch = citizen_epoch.epoch + 1
                        returning epoch
                        """).execute(Tuple.of(citizenId)).map(rows -> first(rows));
    }

    private static long first(RowSet<Row> rows) {
        return rows.iterator().hasNext() ? rows.iterator().next().getLong("epoch") : 0;
    }
}
