package hu.kapu.gateway.sandbox;

import hu.kapu.gateway.calendar.PortalShifts;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The table {@code portal_calendar}: "run my portal at D+1". Every instance holds all of it and looks again every other
 * second; outside a sandbox it is never read, and every portal stands at the calendar's own date.
 */
@ApplicationScoped
class PortalCalendars implements PortalShifts {
    private static final String ALL = "SELECT portal_id, shift_millis FROM portal_calendar";
    private static final String SHIFT = "INSERT INTO portal_calendar (portal_id, shift_millis) VALUES ($1, $2)"
            + " ON CONFLICT (portal_id) DO UPDATE SET shift_millis = excluded.shift_millis";
    private static final String RESET = "DELETE FROM portal_calendar WHERE portal_id = $1";

    private final Pool pool;
    private volatile Map<String, Duration> shifts = Map.of();

    PortalCalendars(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Duration of(String portalId) {
        return shifts.getOrDefault(portalId, Duration.ZERO);
    }

    Uni<Void> shift(String portalId, Duration shift) {
        return pool.preparedQuery(SHIFT)
                .execute(Tuple.of(portalId, shift.toMillis()))
                .chain(this::reload);
    }

    /** Back to the date of everything else. */
    Uni<Void> reset(String portalId) {
        return pool.preparedQuery(RESET).execute(Tuple.of(portalId)).chain(this::reload);
    }

    @Scheduled(every = "2s", identity = "portal-calendars", skipExecutionIf = SandboxOnly.class)
    Uni<Void> reload() {
        return pool.query(ALL)
                .execute()
                .map(PortalCalendars::read)
                .invoke(all -> shifts = all)
                .replaceWithVoid();
    }

    private static Map<String, Duration> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.getString("portal_id"), row -> Duration.ofMillis(row.getLong("shift_millis"))));
    }
}
