package hu.kapu.gateway.session;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** All of one citizen's sessions that still open something, for their owner to see and to end. */
@ApplicationScoped
public class OpenSessions {
    /** A session with its last use. */
    public record Seen(Session session, Instant lastSeenAt) {}

    private final Pool pool;
    private final Clock clock;
    private final SessionConfiguration configuration;
    private final SessionEvents events;
    private final LogoutNotices notices;

    OpenSessions(
            Pool pool, Clock clock, SessionConfiguration configuration, SessionEvents events, LogoutNotices notices) {
        this.pool = pool;
        this.clock = clock;
        this.configuration = configuration;
        this.events = events;
        this.notices = notices;
    }

    /** The one used last comes first. */
    public Uni<List<Seen>> of(UUID citizen) {
        Instant now = clock.instant();
        return pool.preparedQuery("""
                        select s.* from session s left join citizen_epoch e on e.citizen_id = s.citizen_id
                        where s.citizen_id = $1 and s.ended_at is null and s.ends_at > $2 and s.last_seen_at > $3
                          and s.epoch = coalesce(e.epoch, 0) and (s.closing_at is null or s.closing_at > $2)
                        order by s.last_seen_at desc, s.id
                        """)
                .execute(Tuple.of(citizen, utc(now), utc(now.minus(configuration.idle()))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OpenSessions::seen)
                        .toList());
    }

    /** False when this citizen has no such session, whoever else may have it. */
    public Uni<Boolean> end(UUID citizen, UUID session) {
        return pool.withTransaction(connection -> connection
                .preparedQuery("""
                        update session set ended_at = $3 where id = $2 and citizen_id = $1 and ended_at is null
                        returning *
                        """)
                .execute(Tuple.of(citizen, session, utc(clock.instant())))
                .chain(rows -> told(connection, rows)));
    }

    private Uni<Boolean> told(SqlConnection connection, RowSet<Row> ended) {
        if (!ended.iterator().hasNext()) {
            return Uni.createFrom().item(false);
        }
        Session session = SessionRows.session(ended.iterator().next());
        return events.ended(connection, session.citizenId(), session.origin())
                .call(() -> notices.ofSessions(connection, List.of(session.id()), clock.instant()))
                .replaceWith(true);
    }

    private static Seen seen(Row row) {
        return new Seen(
                SessionRows.session(row), row.getOffsetDateTime("last_seen_at").toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
