package hu.kapu.gateway.oidc.logout;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The table {@code logout_notice} as those see it who deliver. Taking a notice puts off its next attempt: that is the lease
 * of the instance that tries, and what brings it back when the instance dies.
 */
@ApplicationScoped
class LogoutNoticeRows {
    private static final String TAKE = """
            with room as (select * from unnest($3::text[], $4::int[]) as r (portal_id, places)),
            taken as (
                select due.position from room cross join lateral (
                    select position from logout_notice where portal_id = room.portal_id and due_at <= $1
                    order by due_at limit room.places for update skip locked) due)
            update logout_notice n set attempts = n.attempts + 1, due_at = $2
            from taken where n.position = taken.position
            returning n.position, n.portal_id, n.session_id, n.citizen_id, n.created_at, n.attempts""";
    private static final String PUT_OFF = "update logout_notice set due_at = $2 where position = $1";
    private static final String FORGET = "delete from logout_notice where position = $1";
    private static final String FORGET_BEFORE = "delete from logout_notice where created_at < $1 returning portal_id";
    private static final String FORGET_OTHERS = "delete from logout_notice where portal_id <> all($1)";
    private static final String OLDEST = "select min(created_at) as oldest from logout_notice";

    private final Pool pool;

    LogoutNoticeRows(Pool pool) {
        this.pool = pool;
    }

    /**
     * Takes what is due, as much for each portal as there is room for; nobody else gets the same before {@code until}.
     *
     * @param room places by portal
     */
    Uni<List<LogoutNotice>> take(Map<String, Integer> room, Instant now, Instant until) {
        List<Map.Entry<String, Integer>> portals = List.copyOf(room.entrySet());
        Tuple values = Tuple.tuple()
                .addOffsetDateTime(utc(now))
                .addOffsetDateTime(utc(until))
                .addArrayOfString(portals.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .addArrayOfInteger(portals.stream().map(Map.Entry::getValue).toArray(Integer[]::new));
        return pool.preparedQuery(TAKE)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(LogoutNoticeRows::notice)
                        .toList());
    }

    Uni<Void> putOff(LogoutNotice notice, Instant until) {
        return pool.preparedQuery(PUT_OFF)
                .execute(Tuple.of(notice.position(), utc(until)))
                .replaceWithVoid();
    }

    Uni<Void> forget(LogoutNotice notice) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(notice.position())).replaceWithVoid();
    }

    /** The portals of the notices forgotten, one for each. */
    Uni<List<String>> forgetBefore(Instant instant) {
        return pool.preparedQuery(FORGET_BEFORE)
                .execute(Tuple.of(utc(instant)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("portal_id"))
                        .toList());
    }

    /** Forgets what was meant for portals that do not want to be told any more. */
    Uni<Integer> forgetAllBut(Collection<String> portals) {
        return pool.preparedQuery(FORGET_OTHERS)
                .execute(Tuple.tuple().addArrayOfString(portals.toArray(String[]::new)))
                .map(RowSet::rowCount);
    }

    Uni<Optional<Instant>> oldest() {
        return pool.query(OLDEST)
                .execute()
                .map(rows -> Optional.ofNullable(rows.iterator().next().getOffsetDateTime("oldest"))
                        .map(OffsetDateTime::toInstant));
    }

    private static LogoutNotice notice(Row row) {
        return new LogoutNotice(
                row.getLong("position"),
                row.getString("portal_id"),
                row.getUUID("session_id"),
                row.getUUID("citizen_id"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getInteger("attempts"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
