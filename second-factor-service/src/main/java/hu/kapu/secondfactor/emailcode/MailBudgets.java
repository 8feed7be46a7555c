package hu.kapu.secondfactor.emailcode;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * How often codes are mailed: a place is taken by one conditional statement, whatever sign-in asks for it. Known and
 * unknown devices count apart, so that a stranger's requests leave the owner's alone.
 */
@ApplicationScoped
class MailBudgets {
    private static final String TAKE = """
            INSERT INTO mail_budget AS b (citizen_id, kind, known_device, sent, last_sent_at)
            VALUES ($1, $2, $3, ARRAY[$4::timestamptz], $4)
            ON CONFLICT (citizen_id, kind, known_device) DO UPDATE
               SET sent = (array_append(b.sent, $4))[greatest(1, cardinality(b.sent) + 2 - $5):], last_sent_at = $4
             WHERE b.last_sent_at <= $6
               AND (cardinality(b.sent) < $5 OR b.sent[cardinality(b.sent) - $5 + 1] <= $7)
            RETURNING sent""";

    private static final String SENT = """
            SELECT sent FROM mail_budget WHERE citizen_id = $1 AND kind = $2 AND known_device = $3""";

    private static final String DELETE_OLD = """
            DELETE FROM mail_budget
             WHERE (citizen_id, kind, known_device) IN
                   (SELECT citizen_id, kind, known_device FROM mail_budget WHERE last_sent_at < $1 LIMIT $2)""";

    private final EmailCodeSettings settings;

    MailBudgets(EmailCodeSettings settings) {
        this.settings = settings;
    }

    /** Takes the place of one mail. */
    Uni<MailPlace> take(SqlConnection connection, EmailFlow flow, boolean knownDevice, Instant now) {
        return connection
                .preparedQuery(TAKE)
                .execute(Tuple.tuple()
                        .addUUID(flow.citizen())
                        .addString(flow.purpose().columnValue())
                        .addBoolean(knownDevice)
                        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                        .addInteger(settings.mailsPerWindow())
                        .addOffsetDateTime(now.minus(settings.betweenMails()).atOffset(ZoneOffset.UTC))
                        .addOffsetDateTime(now.minus(settings.mailWindow()).atOffset(ZoneOffset.UTC)))
                .map(MailBudgets::sent)
                .chain(taken -> taken.map(sent -> taken(sent)).orElseGet(() -> refusal(connection, flow, knownDevice)));
    }

    Uni<Integer> deleteOlderThan(SqlClient client, Instant instant, int atMost) {
        return client.preparedQuery(DELETE_OLD)
                .execute(Tuple.of(instant.atOffset(ZoneOffset.UTC), atMost))
                .map(RowSet::rowCount);
    }

    private Uni<MailPlace> taken(List<Instant> sent) {
        return Uni.createFrom().item(new MailPlace.Taken(nextAfter(sent)));
    }

    private Uni<MailPlace> refusal(SqlConnection connection, EmailFlow flow, boolean knownDevice) {
        return connection
                .preparedQuery(SENT)
                .execute(Tuple.of(flow.citizen(), flow.purpose().columnValue(), knownDevice))
                .map(rows -> new MailPlace.TooSoon(nextAfter(sent(rows).orElseThrow())));
    }

    /** When there is a place again after these, oldest first. */
    private Instant nextAfter(List<Instant> sent) {
        Instant afterNewest = sent.getLast().plus(settings.betweenMails());
        if (sent.size() < settings.mailsPerWindow()) {
            return afterNewest;
        }
        Instant afterOldest = sent.get(sent.size() - settings.mailsPerWindow()).plus(settings.mailWindow());
        return afterOldest.isAfter(afterNewest) ? afterOldest : afterNewest;
    }

    private static Optional<List<Instant>> sent(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> Arrays.stream(row.getArrayOfOffsetDateTimes("sent"))
                        .map(OffsetDateTime::toInstant)
                        .toList())
                .findFirst();
    }
}
