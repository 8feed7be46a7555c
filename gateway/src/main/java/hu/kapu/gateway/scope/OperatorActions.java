package hu.kapu.gateway.scope;

import hu.kapu.kit.ids.Ids;
import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.outbox.OutboxEvent;
import hu.kapu.kit.retention.Batches;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * What operators and their programs did and looked at through the REST API: only ever added to, one entry at a time,
 * each bound to the one before. Every new head is told to the others too, so that nobody who has only this database can
 * shorten the record unnoticed.
 */
@ApplicationScoped
public class OperatorActions {
    /** The record itself, where others know a citizen by an id. */
    public static final UUID RECORD = UUID.nameUUIDFromBytes("operator-actions".getBytes(StandardCharsets.UTF_8));

    private static final String TOPIC = "kapu.gateway.v1";
    private static final int BATCH = 1_000;

    private static final String LOCK_HEAD = "select length, hash from operator_action_head for update";
    private static final String APPEND = """
            with entry as (
                insert into operator_action
                    (id, at, caller, caller_name, action, citizen_id, subject, asked, number, hash)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))
            update operator_action_head set length = $9, hash = $10
            """;
    /** Only from the beginning, and not past an entry that is still to be kept. */
    private static final String FORGET = """
            with head as (select length, forgotten from operator_action_head for update),
            kept as (select min(number) as number from operator_action where at >= $1),
            gone as (
                delete from operator_action a using head, kept
                where a.number > head.forgotten and a.number <= head.forgotten + $2::bigint
                    and a.number < coalesce(kept.number, head.length + 1)
                returning a.number, a.hash),
            newest as (select number, hash from gone order by number desc limit 1)
            update operator_action_head h set forgotten = newest.number, forgotten_hash = newest.hash from newest
            returning (select count(*) from gone) as gone
            """;

    private static final String FORGET_UNCHAINED = """
            delete from operator_action where position in (
                select position from operator_action where number is null and at < $1 order by position limit $2)
            """;

    /**
     * One thing done.
     *
     * @param action in kebab-case, such as {@code sign-in-simulated}
     * @param citizen whom it concerned, if anybody who is known
     * @param subject the other thing it was about, such as a portal's id
     * @param asked the mark of whom was asked about
     */
    public record Action(
            ApiCaller caller,
            Instant at,
            String action,
            Optional<UUID> citizen,
            String subject,
            Optional<String> asked) {

        /** About nobody. */
        public Action(ApiCaller caller, Instant at, String action, Optional<UUID> citizen, String subject) {
            this(caller, at, action, citizen, subject, Optional.empty());
        }
    }

    record OperatorActed(long number, String hash, Instant at) {}

    private final Pool pool;
    private final Outbox outbox;
    private final ApiConfiguration configuration;
    private final Ids ids;
    private final Clock clock;

    OperatorActions(Pool pool, Outbox outbox, ApiConfiguration configuration, Ids ids, Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.configuration = configuration;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the caller's database transaction, beside what it records; who records next waits for its end. */
    public Uni<Void> record(SqlConnection connection, Action action) {
        RecordedAction entry = entry(action);
        return connection
                .query(LOCK_HEAD)
                .execute()
                .map(rows -> following(rows.iterator().next(), entry))
                .chain(head -> append(connection, head, entry));
    }

    private RecordedAction entry(Action action) {
        return new RecordedAction(
                ids.next(),
                action.at().truncatedTo(ChronoUnit.MICROS),
                action.caller().reference(),
                action.caller().shownName(),
                action.action(),
                action.citizen().orElse(null),
                action.subject(),
                action.asked().orElse(null));
    }

    private static OperatorActed following(Row head, RecordedAction entry) {
        long number = head.getLong("length") + 1;
        return new OperatorActed(number, ActionChain.hash(head.getString("hash"), number, entry), entry.at());
    }

    private Uni<Void> append(SqlConnection connection, OperatorActed head, RecordedAction entry) {
        Tuple row = Tuple.tuple()
                .addUUID(entry.id())
                .addOffsetDateTime(utc(entry.at()))
                .addString(entry.caller())
                .addString(entry.callerName())
                .addString(entry.action())
                .addUUID(entry.citizen())
                .addString(entry.subject())
                .addString(entry.asked())
                .addLong(head.number())
                .addString(head.hash());
        return connection
                .preparedQuery(APPEND)
                .execute(row)
                .chain(() -> outbox.append(connection, new OutboxEvent(TOPIC, "operator-acted.v1", RECORD, head)));
    }

    @Scheduled(
            every = "1h",
            delayed = "5m",
            identity = "operator-action-cleanup",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forgetOld() {
        OffsetDateTime oldest = utc(clock.instant().minus(configuration.actionsKept()));
        return Batches.untilNotFull(BATCH, () -> forgetChained(oldest))
                .chain(() -> Batches.untilNotFull(BATCH, () -> forgetUnchained(oldest)));
    }

    private Uni<Integer> forgetChained(OffsetDateTime oldest) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(oldest, BATCH))
                .map(rows -> rows.size() == 0
                        ? 0
                        : rows.iterator().next().getLong("gone").intValue());
    }

    private Uni<Integer> forgetUnchained(OffsetDateTime oldest) {
        return pool.preparedQuery(FORGET_UNCHAINED)
                .execute(Tuple.of(oldest, BATCH))
                .map(RowSet::rowCount);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
