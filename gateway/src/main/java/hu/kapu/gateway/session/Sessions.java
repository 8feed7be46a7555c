package hu.kapu.gateway.session;

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
import java.util.Optional;
import java.util.UUID;
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
              and (s.closing_at is null or s.closing_at > $3)
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

    /** Writes a new session in place of the browser's former one, inside the caller's database transaction. */
    public Uni<Void> replace(
            SqlConnection connection, Optional<SessionCookie> former, Session session, SessionCookie cookie) {
        return former.map(old -> giveWay(connection, old, session))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> SessionRows.insert(connection, session, cookie));
    }

    /** Keeps the session as it is until the caller's database transaction ends; false when it is over already. */
    public Uni<Boolean> hold(SqlConnection connection, Session session) {
        return connection
                .preparedQuery("select id from session where id = $1 and epoch = $2 and ended_at is null for update")
                .execute(Tuple.of(session.id(), session.epoch()))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Writes what the session proves now, under a new id, because its rights have grown. */
    public Uni<Void> strengthen(SqlConnection connection, Session stronger, SessionCookie cookie) {
        return SessionRows.strengthen(connection, stronger, cookie);
    }

    /** Ends the session of this browser, if it has one. */
    public Uni<Void> end(HttpHeaders headers) {
        return SessionCookie.of(headers)
                .map(cookie -> end(pool, cookie))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** From now on letters of this citizen's sessions go to another address. */
    public Uni<Void> addressChanged(UUID citizenId, String maskedAddress, String sealedRecipient) {
        return pool.preparedQuery("update session set masked_address = $2, sealed_recipient = $3 where citizen_id = $1")
                .execute(Tuple.of(citizenId, maskedAddress, sealedRecipient))
                .replaceWithVoid();
    }

    /** The citizen's sessions know from now on whether, and when, the account closes. */
    public Uni<Void> closing(UUID citizenId, @Nullable Instant closingAt) {
        return pool.preparedQuery("update session set closing_at = $2 where citizen_id = $1")
                .execute(Tuple.of(citizenId, closingAt == null ? null : utc(closingAt)))
                .replaceWithVoid();
    }

    public Instant latestEnd(Instant start) {
        return start.plus(configuration.absolute());
    }

    /** What portals were granted in the former session of the same citizen lives and ends with the new one. */
    private Uni<Void> giveWay(SqlConnection connection, SessionCookie former, Session session) {
        return connection
                .preparedQuery("""
                        with former as (
                            update session set ended_at = $2,
                                replaced_by = case when citizen_id = $3 then $4::uuid end
                            where id_hash = $1 and ended_at is null
                            returning id, replaced_by)
                        update session s set replaced_by = f.replaced_by from former f
                        where s.replaced_by = f.id and f.replaced_by is not null
                        """)
                .execute(
                        Tuple.of(Buffer.buffer(former.hash()), utc(clock.instant()), session.citizenId(), session.id()))
                .replaceWithVoid();
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
        Session session = SessionRows.session(row);
        if (!row.getBoolean("stale")) {
            return Uni.createFrom().item(Optional.of(session));
        }
        return pool.preparedQuery("update session set last_seen_at = $2 where id = $1 and last_seen_at < $2")
                .execute(Tuple.of(session.id(), utc(now)))
                .replaceWith(Optional.of(session));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
