package hu.kapu.gateway.session;

import hu.kapu.gateway.calendar.Method;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sessions to rows and back. */
final class SessionRows {
    private SessionRows() {}

    static Uni<Void> insert(SqlConnection connection, Session session, SessionCookie cookie) {
        Tuple values = Tuple.tuple()
                .addUUID(session.id())
                .addValue(Buffer.buffer(cookie.hash()))
                .addUUID(session.transactionId())
                .addUUID(session.citizenId())
                .addString(session.userName())
                .addString(session.displayName())
                .addString(session.language())
                .addString(session.maskedAddress())
                .addString(session.sealedRecipient())
                .addArrayOfString(names(session))
                .addOffsetDateTime(utc(session.authTime()))
                .addOffsetDateTime(utc(session.passwordAt()))
                .addLong(session.epoch())
                .addOffsetDateTime(utc(session.endsAt()))
                .addOffsetDateTime(utc(session.restrictedUntil()))
                .addOffsetDateTime(utc(session.closingAt()))
                .addOffsetDateTime(utc(session.reauthenticatedAt()))
                .addString(session.origin().device())
                .addString(session.origin().network())
                .addString(session.origin().country());
        return connection.preparedQuery("""
                        insert into session (id, id_hash, transaction_id, citizen_id, user_name, display_name, language,
                            masked_address, sealed_recipient, methods, auth_time, password_at, epoch, last_seen_at,
                            ends_at, restricted_until, closing_at, reauthenticated_at, device, network, country)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $11, $14, $15, $16, $17, $18,
                            $19, $20)
                        """).execute(values).replaceWithVoid();
    }

    static Uni<Void> strengthen(SqlConnection connection, Session session, SessionCookie cookie) {
        Tuple values = Tuple.tuple()
                .addUUID(session.id())
                .addValue(Buffer.buffer(cookie.hash()))
                .addUUID(session.transactionId())
                .addArrayOfString(names(session))
                .addOffsetDateTime(utc(session.authTime()));
        return connection
                .preparedQuery("update session set id_hash = $2, transaction_id = $3, methods = $4, auth_time = $5,"
                        + " last_seen_at = $5 where id = $1")
                .execute(values)
                .replaceWithVoid();
    }

    static Session session(Row row) {
        return new Session(
                row.getUUID("id"),
                row.getUUID("transaction_id"),
                row.getUUID("citizen_id"),
                row.getString("user_name"),
                row.getString("display_name"),
                row.getString("language"),
                row.getString("masked_address"),
                row.getString("sealed_recipient"),
                Arrays.stream(row.getArrayOfStrings("methods"))
                        .map(name -> Method.parse(name).orElseThrow())
                        .collect(Collectors.toUnmodifiableSet()),
                row.getOffsetDateTime("auth_time").toInstant(),
                row.getOffsetDateTime("password_at").toInstant(),
                row.getLong("epoch"),
                row.getOffsetDateTime("ends_at").toInstant(),
                instant(row, "restricted_until"),
                instant(row, "closing_at"),
                instant(row, "reauthenticated_at"),
                new Session.Origin(row.getString("device"), row.getString("network"), row.getString("country")));
    }

    private static String[] names(Session session) {
        return session.methods().stream().map(Method::wireName).sorted().toArray(String[]::new);
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
