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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The codes mailed in each flow; what happens to one of them is one conditional statement. */
@ApplicationScoped
class Challenges {
    private static final String OF_FLOW = """
            SELECT number, check_word, code_mac, message_id, requested_at, send_again_at, sent_at, valid_until, attempts,
                   used_at IS NOT NULL AS used, request_attempt
              FROM email_challenge
             WHERE citizen_id = $1 AND flow_id = $2
             ORDER BY number DESC""";

    private static final String STORE = """
            INSERT INTO email_challenge (citizen_id, flow_id, number, kind, request_attempt, check_word, code_mac,
                                         message_id, requested_at, send_again_at, valid_until)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)""";

    private static final String RESERVE = """
            UPDATE email_challenge
               SET attempts = attempts + 1
             WHERE citizen_id = $1 AND flow_id = $2 AND used_at IS NULL AND attempts < $3 AND valid_until > $4
               AND number = (SELECT max(number) FROM email_challenge WHERE citizen_id = $1 AND flow_id = $2)
            RETURNING attempts""";

    private static final String GIVE_BACK = """
            UPDATE email_challenge SET attempts = attempts - 1 WHERE citizen_id = $1 AND flow_id = $2 AND number = $3""";

    private static final String BURN = """
            UPDATE email_challenge
               SET used_at = $4
             WHERE citizen_id = $1 AND flow_id = $2 AND number = $3 AND used_at IS NULL""";

    private static final String SENT = """
            UPDATE email_challenge
               SET sent_at = $2, valid_until = least($3, valid_until)
             WHERE message_id = $1 AND sent_at IS NULL""";

    private static final String DELETE_OLD = """
            DELETE FROM email_challenge
             WHERE message_id IN (SELECT message_id FROM email_challenge WHERE requested_at < $1 LIMIT $2)""";

    /** The newest first. */
    Uni<List<Challenge>> of(SqlClient client, EmailFlow flow) {
        return rows(client, flow)
                .map(rows -> rows.stream().map(Asked::challenge).toList());
    }

    /** The newest first, each with the attempt id of its request. */
    Uni<List<Asked>> rows(SqlClient client, EmailFlow flow) {
        return client.preparedQuery(OF_FLOW)
                .execute(Tuple.of(flow.citizen(), flow.id()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Challenges::asked)
                        .toList());
    }

    Uni<Void> store(SqlConnection connection, EmailFlow flow, Asked asked) {
        Challenge challenge = asked.challenge();
        return connection
                .preparedQuery(STORE)
                .execute(Tuple.tuple()
                        .addUUID(flow.citizen())
                        .addUUID(flow.id())
                        .addInteger(challenge.number())
                        .addString(flow.purpose().columnValue())
                        .addUUID(asked.attempt())
                        .addString(challenge.checkWord())
                        .addBuffer(challenge.codeMac())
                        .addUUID(challenge.messageId())
                        .addOffsetDateTime(challenge.requestedAt().atOffset(ZoneOffset.UTC))
                        .addOffsetDateTime(challenge.sendAgainAt().atOffset(ZoneOffset.UTC))
                        .addOffsetDateTime(challenge.validUntil().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Counts an attempt on the newest one; the attempts by now, empty if it takes none any more. */
    Uni<Optional<Integer>> reserve(SqlConnection connection, EmailFlow flow, int limit, Instant now) {
        return connection
                .preparedQuery(RESERVE)
                .execute(Tuple.of(flow.citizen(), flow.id(), limit, now.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getInteger("attempts"))
                        .findFirst());
    }

    /** Takes back the attempt just counted. */
    Uni<Void> giveBack(SqlConnection connection, EmailFlow flow, int number) {
        return connection
                .preparedQuery(GIVE_BACK)
                .execute(Tuple.of(flow.citizen(), flow.id(), number))
                .replaceWithVoid();
    }

    /** Spends the code; false if it is spent already. */
    Uni<Boolean> burn(SqlConnection connection, EmailFlow flow, int number, Instant now) {
        return connection
                .preparedQuery(BURN)
                .execute(Tuple.of(flow.citizen(), flow.id(), number, now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Remembers when the mail server took the mail; a message that carried no code of ours changes nothing. */
    Uni<Void> sent(SqlConnection connection, UUID messageId, Instant at, Instant validUntil) {
        return connection
                .preparedQuery(SENT)
                .execute(Tuple.of(messageId, at.atOffset(ZoneOffset.UTC), validUntil.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    Uni<Integer> deleteOlderThan(SqlClient client, Instant instant, int atMost) {
        return client.preparedQuery(DELETE_OLD)
                .execute(Tuple.of(instant.atOffset(ZoneOffset.UTC), atMost))
                .map(RowSet::rowCount);
    }

    private static Asked asked(Row row) {
        return new Asked(
                row.getUUID("request_attempt"),
                new Challenge(
                        row.getInteger("number"),
                        row.getString("check_word"),
                        row.getUUID("message_id"),
                        row.getOffsetDateTime("requested_at").toInstant(),
                        row.getOffsetDateTime("send_again_at").toInstant(),
                        Optional.ofNullable(row.getOffsetDateTime("sent_at")).map(OffsetDateTime::toInstant),
                        row.getOffsetDateTime("valid_until").toInstant(),
                        new Challenge.Tries(row.getInteger("attempts"), row.getBoolean("used")),
                        row.getBuffer("code_mac")));
    }

    /** A challenge and the gateway's attempt id of its request, so that a repeated request finds it. */
    record Asked(UUID attempt, Challenge challenge) {}
}
