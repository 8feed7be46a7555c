package hu.kapu.gateway.session;

import hu.kapu.gateway.calendar.Method;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The open sessions. A session counts only while it is not ended, neither idle nor too old, and of the citizen's
 * present epoch; whoever uses one asks the calendar again with its methods.
 */
@ApplicationScoped
public class Sessions {
    /** {@code last_seen_at} is written once a minute at most. */
    private static final Duration SEEN_AGAIN_AFTER = Duration.ofMinutes(1);

    private static final String LIVE = """
            select s.*, (s.last_seen_at <= $2) as stale from session s
            left join citizen_epoch e on e.citizen_id = s.citizen_id
            where s.ended_at is null and s.ends_at > $3 and s.last_seen_at > $4
              and s.epoch = coalesce(e.epoch, 0)
            """;

    private final Pool pool;
    private final Clock clock;
    private final SessionConfiguration configuration;

    Sessions(Pool pool, Clock clock, SessionConfiguration configuration) {
        this.pool = pool;
        this.clock = clock;
        this.configuration = configuration;
    }

    /** The session of this browser, and marks it as used. */
    public Uni<Optional<Session>> current(HttpHeaders headers) {
        return SessionCookie.of(headers)
                .map(cookie -> live(" and s.id_hash = $1", cookie.hash()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** A session by its id, for what was made from it earlier. */
    public Uni<Optional<Session>> alive(UUID sessionId) {
        return live(" and s.id = $1", sessionId);
    }

    private Uni<Void> open(SqlConnection connection, Session session, SessionCookie cookie) {
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
                .addOffsetDateTime(utc(session.endsAt()));
        return connection.preparedQuery("""
                        insert into session (id, id_hash, transaction_id, citizen_id, user_name, display_name, language,
                            masked_address, sealed_recipient, methods, auth_time, password_at, epoch, last_seen_at, ends_at)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $11, $14)
                        """).execute(values).replaceWithVoid();
    }

    /** Writes a new session in place of the browser's former one, inside the caller's database transaction. */
    public Uni<Void> replace(
            SqlConnection connection, Optional<SessionCookie> former, Session session, SessionCookie cookie) {
        return former.map(old -> end(connection, old))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> open(connection, session, cookie));
    }

    /** Ends the session of this browser, if it has one. */
    public Uni<Void> end(HttpHeaders headers) {
        return SessionCookie.of(headers)
                .map(cookie -> end(pool, cookie))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    public Instant latestEnd(Instant start) {
        return start.plus(configuration.absolute());
    }

    private Uni<Void> end(SqlClient client, SessionCookie cookie) {
        return client.preparedQuery("update session set ended_at = $2 where id_hash = $1 and ended_at is null")
                .execute(Tuple.of(Buffer.buffer(cookie.hash()), utc(clock.instant())))
                .replaceWithVoid();
    }

    private Uni<Optional<Session>> live(String condition, Object key) {
        Instant now = clock.instant();
        Object value = key instanceof byte[] hash ? Buffer.buffer(hash) : key;
        return pool.preparedQuery(LIVE + condition)
                .execute(Tuple.of(
                        value, utc(now.minus(SEEN_AGAIN_AFTER)), utc(now), utc(now.minus(configuration.idle()))))
                .chain(rows -> seen(rows, now));
    }

    private Uni<Optional<Session>> seen(RowSet<Row> rows, Instant now) {
        if (!rows.iterator().hasNext()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Row row = rows.iterator().next();
        Session session = session(row);
        if (!row.getBoolean("stale")) {
            return Uni.createFrom().item(Optional.of(session));
        }
        return pool.preparedQuery("update session set last_seen_at = $2 where id = $1 and last_seen_at < $2")
                .execute(Tuple.of(session.id(), utc(now)))
                .replaceWith(Optional.of(session));
    }

    private static Session session(Row row) {
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
                instant(row.getOffsetDateTime("reauthenticated_at")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static String[] names(Session session) {
        List<String> names =
                session.methods().stream().map(Method::wireName).sorted().toList();
        return names.toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
