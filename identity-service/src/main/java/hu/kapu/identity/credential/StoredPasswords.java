package hu.kapu.identity.credential;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The one password of each citizen. */
@ApplicationScoped
public class StoredPasswords {
    private static final String FIRST =
            "insert into password (citizen_id, hash, pepper_id, set_at) values (?1, ?2, ?3, ?4) on conflict do nothing";
    private static final String IMPROVE =
            "update password set hash = $3, pepper_id = $4 where citizen_id = $1 and hash = $2";
    private static final String EPOCH = """
            select n.citizen_id, p.device_epoch
            from user_name n join password p on p.citizen_id = n.citizen_id
            where n.folded = $1
            """;

    private final Pool pool;

    StoredPasswords(Pool pool) {
        this.pool = pool;
    }

    /** A citizen and the epoch that the tokens of their devices must name. */
    record DeviceEpoch(UUID citizen, int epoch) {}

    /** In the caller's transaction. False when there is a password already. */
    public Uni<Boolean> setFirst(UUID citizen, StoredHash hash, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIRST)
                        .setParameter(1, citizen)
                        .setParameter(2, hash.encoded())
                        .setParameter(3, hash.pepperId())
                        .setParameter(4, now)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** The same password under the present pepper and parameters; nothing when it was changed meanwhile. */
    Uni<Void> improve(UUID citizen, StoredHash old, StoredHash better) {
        return pool.preparedQuery(IMPROVE)
                .execute(Tuple.of(citizen, old.encoded(), better.encoded(), better.pepperId()))
                .replaceWithVoid();
    }

    Uni<Optional<DeviceEpoch>> deviceEpochOf(String foldedName) {
        return pool.preparedQuery(EPOCH).execute(Tuple.of(foldedName)).map(StoredPasswords::epoch);
    }

    private static Optional<DeviceEpoch> epoch(RowSet<Row> rows) {
        return rows.rowCount() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next())
                        .map(row -> new DeviceEpoch(row.getUUID("citizen_id"), row.getInteger("device_epoch")));
    }
}
