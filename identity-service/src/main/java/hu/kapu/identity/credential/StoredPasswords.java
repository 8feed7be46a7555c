package hu.kapu.identity.credential;

import hu.kapu.identity.citizen.TypedName;
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
    private static final String IMPROVE = """
            update password set hash = $3, pepper_id = $4, legacy_method = null, legacy_salt = null
            where citizen_id = $1 and hash = $2
            """;
    private static final String REPLACE = """
            with replaced as (
                update password
                set hash = ?2, pepper_id = ?3, legacy_method = null, legacy_salt = null, set_at = ?4,
                    device_epoch = device_epoch + 1
                where citizen_id = ?1
                returning device_epoch)
            select device_epoch from replaced
            """;
    private static final String MAKE_VOID = """
            update password
            set hash = null, pepper_id = null, legacy_method = null, legacy_salt = null, device_epoch = device_epoch + 1
            where citizen_id = ?1
            """;
    private static final String OWN_EPOCH = "select device_epoch from password where citizen_id = $1";
    private static final String EPOCH = """
            select n.citizen_id, p.device_epoch
            from {holder} n join password p on p.citizen_id = n.citizen_id
            """.replace("{holder}", TypedName.holder("$1", "$2"));

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

    /** In the caller's transaction: another password, and no device known any more. The new epoch; empty without one. */
    Uni<Optional<Integer>> replace(UUID citizen, StoredHash hash, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REPLACE, Integer.class)
                        .setParameter(1, citizen)
                        .setParameter(2, hash.encoded())
                        .setParameter(3, hash.pepperId())
                        .setParameter(4, now)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** In the caller's transaction: no password opens the account until another is set, and no device stays known. */
    public Uni<Void> makeVoid(UUID citizen) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MAKE_VOID)
                        .setParameter(1, citizen)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The present epoch of the citizen's devices; empty before the first login. */
    Uni<Optional<Integer>> deviceEpochOf(UUID citizen) {
        return pool.preparedQuery(OWN_EPOCH)
                .execute(Tuple.of(citizen))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getInteger("device_epoch")));
    }

    /** The same password under the present pepper and parameters; nothing when it was changed meanwhile. */
    Uni<Void> improve(UUID citizen, StoredHash old, StoredHash better) {
        return pool.preparedQuery(IMPROVE)
                .execute(Tuple.of(citizen, old.encoded(), better.encoded(), better.pepperId()))
                .replaceWithVoid();
    }

    Uni<Optional<DeviceEpoch>> deviceEpochOf(TypedName name) {
        return pool.preparedQuery(EPOCH)
                .execute(Tuple.of(name.exact(), name.folded()))
                .map(StoredPasswords::epoch);
    }

    private static Optional<DeviceEpoch> epoch(RowSet<Row> rows) {
        return rows.rowCount() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next())
                        .map(row -> new DeviceEpoch(row.getUUID("citizen_id"), row.getInteger("device_epoch")));
    }
}
