package hu.kapu.gateway.mailstate;

import hu.kapu.kit.inbox.Inbox;
import hu.kapu.kit.retention.Batches;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The rows of {@code mail_state}: whichever gateway hears of a mail, every gateway's page shows it. */
@ApplicationScoped
public class MailStates {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BATCH = 1_000;

    private final Pool pool;
    private final Inbox inbox;
    private final Clock clock;

    MailStates(Pool pool, Inbox inbox, Clock clock) {
        this.pool = pool;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** The newest news of a mail to this citizen, or empty while there is none. */
    public Uni<Optional<MailState>> of(UUID messageId, UUID citizen) {
        return pool.preparedQuery("select state, at from mail_state where message_id = $1 and citizen_id = $2")
                .execute(Tuple.of(messageId, citizen))
                .map(rows -> rows.iterator().hasNext()
                        ? Optional.of(state(rows.iterator().next()))
                        : Optional.empty());
    }

    /** A mail that has ended stays as it ended, in whatever order and however often it is told. */
    Uni<Void> learn(MailNews news) {
        return pool.withTransaction(
                connection -> inbox.once(connection, news.eventId(), () -> write(connection, news)));
    }

    @Scheduled(every = "${kapu.sign-in.housekeeping:1m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return Batches.untilNotFull(BATCH, this::forgetBatch);
    }

    private Uni<Integer> forgetBatch() {
        return pool.preparedQuery("""
                        delete from mail_state where message_id in (
                            select message_id from mail_state where at < $1 limit $2)
                        """)
                .execute(Tuple.of(utc(clock.instant().minus(KEPT)), BATCH))
                .map(RowSet::rowCount);
    }

    private static Uni<Void> write(SqlConnection connection, MailNews news) {
        return connection
                .preparedQuery("""
                        insert into mail_state (message_id, citizen_id, state, at, asked_at, provider)
                        values ($1, $2, $3, $4, $5, $6)
                        on conflict (message_id) do update set state = excluded.state, at = excluded.at
                        where mail_state.state = 'delayed' and excluded.state <> 'delayed'
                        """)
                .execute(Tuple.tuple()
                        .addUUID(news.messageId())
                        .addUUID(news.citizen())
                        .addString(news.state().kind().wireName())
                        .addOffsetDateTime(utc(news.state().at()))
                        .addOffsetDateTime(news.askedAt().map(MailStates::utc).orElse(null))
                        .addString(news.provider()))
                .replaceWithVoid();
    }

    private static MailState state(Row row) {
        return new MailState(
                MailState.Kind.parse(row.getString("state")).orElseThrow(),
                row.getOffsetDateTime("at").toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
