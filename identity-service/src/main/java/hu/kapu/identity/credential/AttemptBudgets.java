package hu.kapu.identity.credential;

import hu.kapu.identity.credential.AttemptBudget.ByDevice;
import hu.kapu.identity.credential.AttemptBudget.ByName;
import hu.kapu.identity.credential.Reservation.HeldPassword;
import hu.kapu.identity.credential.Reservation.NameHolder;
import hu.kapu.identity.legacyhash.LegacyMethod;
import hu.kapu.identity.legacyhash.LegacyRecipe;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The budgets of attempts: an attempt is reserved and committed before it is evaluated, and settled afterwards. */
@ApplicationScoped
public class AttemptBudgets {
    private final Pool pool;
    private final CredentialSettings settings;

    AttemptBudgets(Pool pool, CredentialSettings settings) {
        this.pool = pool;
        this.settings = settings;
    }

    /** Committed when answered, so that a crash, a shut-down or a rollback never gives an attempt back. */
    public Uni<Reservation> reserve(AttemptBudget budget, UUID attempt, Instant now) {
        return switch (budget) {
            case ByName name ->
                reserve(AttemptSql.RESERVE_BY_NAME, byName(name, attempt, now))
                        .map(row -> reservation(row, name, settings.failuresBeforeWait()));
            case ByDevice device ->
                reserve(AttemptSql.RESERVE_BY_DEVICE, byDevice(device, attempt, now))
                        .map(row -> reservation(row, device, settings.failuresPerDevice()));
        };
    }

    /** Clears this row only. False when the password was changed or ended since it was read. */
    public Uni<Boolean> accept(AttemptBudget budget, UUID attempt, UUID citizen, Instant setAt) {
        String sql = acceptance(budget);
        Object[] parameters = {Buffer.buffer(budget.key()), attempt, citizen, utc(setAt)};
        return pool.preparedQuery(sql).execute(Tuple.from(parameters)).map(rows -> rows.size() == 1);
    }

    /** The same in the caller's transaction, in which the password is about to be changed. */
    Uni<Boolean> acceptWithin(AttemptBudget budget, UUID attempt, UUID citizen, Instant setAt) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(acceptance(budget).replace('$', '?'), UUID.class)
                        .setParameter(1, budget.key())
                        .setParameter(2, attempt)
                        .setParameter(3, citizen)
                        .setParameter(4, setAt)
                        .getSingleResultOrNull())
                .map(Objects::nonNull);
    }

    private static String acceptance(AttemptBudget budget) {
        return switch (budget) {
            case ByName name -> AttemptSql.ACCEPT_BY_NAME;
            case ByDevice device -> AttemptSql.ACCEPT_BY_DEVICE;
        };
    }

    /** Clears the row after a success that no password had a part in. */
    public Uni<Void> clear(ByName budget, UUID attempt) {
        return pool.preparedQuery(AttemptSql.CLEAR)
                .execute(Tuple.of(Buffer.buffer(budget.key()), attempt))
                .replaceWithVoid();
    }

    /** Takes the reservation back when nothing could be learned from the attempt. */
    public Uni<Void> giveBack(ByName budget, UUID attempt) {
        return pool.preparedQuery(AttemptSql.GIVE_BACK)
                .execute(Tuple.of(Buffer.buffer(budget.key()), attempt))
                .replaceWithVoid();
    }

    public Uni<Void> refuse(AttemptBudget budget, UUID attempt) {
        return refuse(pool, budget, attempt);
    }

    Uni<Void> refuse(SqlClient client, AttemptBudget budget, UUID attempt) {
        String sql = switch (budget) {
            case ByName name -> AttemptSql.REFUSE_BY_NAME;
            case ByDevice device -> AttemptSql.REFUSE_BY_DEVICE;
        };
        return client.preparedQuery(sql)
                .execute(Tuple.of(Buffer.buffer(budget.key()), attempt))
                .replaceWithVoid();
    }

    private Uni<Row> reserve(String sql, Object[] parameters) {
        return pool.preparedQuery(sql)
                .execute(Tuple.from(parameters))
                .map(rows -> rows.iterator().next());
    }

    private Object[] byName(ByName name, UUID attempt, Instant now) {
        return new Object[] {
            Buffer.buffer(name.key()),
            name.name().folded(),
            attempt,
            utc(now),
            utc(now.minus(settings.repeatWindow())),
            settings.failuresBeforeWait(),
            seconds(settings.firstWait()),
            seconds(settings.longestWait()),
            name.tellsOfWaits(),
            Buffer.buffer(name.exactKey()),
            name.name().exact()
        };
    }

    private Object[] byDevice(ByDevice device, UUID attempt, Instant now) {
        return new Object[] {
            Buffer.buffer(device.key()),
            device.name().folded(),
            attempt,
            utc(now),
            utc(now.minus(settings.repeatWindow())),
            settings.failuresPerDevice(),
            utc(now.minus(settings.deviceWindow())),
            seconds(settings.deviceWindow()),
            device.name().exact()
        };
    }

    private static Reservation reservation(Row row, AttemptBudget budget, int most) {
        Optional<Instant> waitsUntil =
                Optional.ofNullable(row.getOffsetDateTime("waits_until")).map(OffsetDateTime::toInstant);
        return switch (row.getString("verdict")) {
            case "evaluate" ->
                new Reservation.Granted(
                        budget.in(row.getBuffer("row_key").getBytes()),
                        holder(row),
                        waitsUntil,
                        Math.max(0, most - row.getInteger("failures")));
            case "repeat" ->
                new Reservation.Repeated(
                        row.getString("outcome").equals("accepted"),
                        row.getOffsetDateTime("attempt_at").toInstant(),
                        holder(row));
            default -> new Reservation.Waiting(waitsUntil.orElseThrow());
        };
    }

    private static Optional<NameHolder> holder(Row row) {
        return Optional.ofNullable(row.getUUID("citizen_id")).map(citizen -> new NameHolder(citizen, password(row)));
    }

    private static Optional<HeldPassword> password(Row row) {
        return Optional.ofNullable(row.getString("hash"))
                .map(hash -> new HeldPassword(
                        new StoredHash(hash, row.getInteger("pepper_id"), recipe(row)),
                        row.getInteger("device_epoch"),
                        row.getOffsetDateTime("set_at").toInstant()));
    }

    private static @Nullable LegacyRecipe recipe(Row row) {
        String method = row.getString("legacy_method");
        return method == null
                ? null
                : new LegacyRecipe(
                        LegacyMethod.parse(method), row.getBuffer("legacy_salt").getBytes());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
