package hu.kapu.gateway.session;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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
    private final LogoutNotices notices;

    Sessions(Pool pool, Clock clock, SessionConfiguration configuration, LogoutNotices notices) {
        this.pool = pool;
        this.clock = clock;
        this.configuration = configuration;
        this.notices = notices;
    }

    /** The session of this browser, and marks it as used. */
    public Uni<Optional<Session>> current(HttpHeaders headers) {
        return SessionCookie.of(headers)
                .map(cookie -> live(" and s.id_hash = $1", cookie.hash()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** A session by its id, for what was made from it earlier; or the one that took its place. */
    public Uni<Optional<Session>> alive(UUID sessionId) {
        return live(" and s.id = (select coalesce(replaced_by, id) from session where id = $1)", sessionId);
    }

    /** The session of this browser until it is ended, however long it has not been used: there is something to end. */
    public Uni<Optional<Session>> notEnded(HttpHeaders headers) {
        return SessionCookie.of(headers)
                .map(cookie -> pool.preparedQuery("select * from session where id_hash = $1 and ended_at is null")
                        .execute(Tuple.of(Buffer.buffer(cookie.hash())))
                        .map(rows -> first(rows).map(SessionRows::session)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /**
     * Writes a new session in place of the browser's former one, inside the caller's database transaction. What the same
     * citizen had opened from the former one goes on; somebody else's is signed out.
     */
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

    /** Ends the session of this browser, if it has one, and tells the portals that were opened from it. */
    public Uni<Optional<EndedSession>> end(HttpHeaders headers) {
        return SessionCookie.of(headers)
                .map(cookie -> pool.withTransaction(connection -> end(connection, cookie)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
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

    private Uni<Optional<EndedSession>> end(SqlConnection connection, SessionCookie cookie) {
        Instant now = clock.instant();
        return connection
                .preparedQuery("update session set ended_at = $2 where id_hash = $1 and ended_at is null returning *")
                .execute(Tuple.of(Buffer.buffer(cookie.hash()), utc(now)))
                .map(rows -> first(rows).map(SessionRows::session))
                .chain(ended -> ended.map(session -> signOut(connection, session, now))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<EndedSession>> signOut(SqlConnection connection, Session session, Instant now) {
        return notices.ofSessions(connection, List.of(session.id()), now)
                .map(portals -> Optional.of(new EndedSession(session.citizenId(), portals)));
    }

    private Uni<Void> giveWay(SqlConnection connection, SessionCookie former, Session next) {
        Instant now = clock.instant();
        return connection
                .preparedQuery("""
                        update session set ended_at = $2, replaced_by = case when citizen_id = $3 then $4::uuid end
                        where id_hash = $1 and ended_at is null returning id, replaced_by
                        """)
                .execute(Tuple.of(Buffer.buffer(former.hash()), utc(now), next.citizenId(), next.id()))
                .chain(rows -> first(rows)
                        .map(row -> handOver(connection, row, now))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> handOver(SqlConnection connection, Row former, Instant now) {
        UUID id = former.getUUID("id");
        UUID next = former.getUUID("replaced_by");
        return next == null
                ? notices.ofSessions(connection, List.of(id), now).replaceWithVoid()
                : connection
                        .preparedQuery("update session set replaced_by = $2 where replaced_by = $1")
                        .execute(Tuple.of(id, next))
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
        Optional<Row> found = first(rows);
        if (found.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Row row = found.get();
        Session session = SessionRows.session(row);
        if (!row.getBoolean("stale")) {
            return Uni.createFrom().item(Optional.of(session));
        }
        return pool.preparedQuery("update session set last_seen_at = $2 where id = $1 and last_seen_at < $2")
                .execute(Tuple.of(session.id(), utc(now)))
                .replaceWith(Optional.of(session));
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return rows.iterator().hasNext() ? Optional.of(rows.iterator().next()) : Optional.empty();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
