package hu.kapu.kit.readiness;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Codes and locks of two instances agree only while their clocks do: more than two seconds apart is not ready. */
@Readiness
@ApplicationScoped
class DatabaseClock implements AsyncHealthCheck {
    private static final String NAME = "database clock";
    private static final Duration TOLERATED = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Pool pool;
    private final Clock clock;
    private final ClockOffset offset;

    DatabaseClock(Pool pool, Clock clock, ClockOffset offset) {
        this.pool = pool;
        this.clock = clock;
        this.offset = offset;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        Instant asked = clock.instant();
        return pool.query("select clock_timestamp() as instant")
                .execute()
                .map(rows -> compared(asked, rows))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(() -> HealthCheckResponse.named(NAME)
                        .down()
                        .withData("reason", "the database does not answer")
                        .build());
    }

    /** The database's clock was read about halfway between question and answer. */
    private HealthCheckResponse compared(Instant asked, RowSet<Row> rows) {
        Instant there = rows.iterator().next().getOffsetDateTime("instant").toInstant();
        Duration halfway = Duration.between(asked, clock.instant()).dividedBy(2);
        Duration ahead = Duration.between(there, asked.plus(halfway));
        offset.measured(ahead);
        return HealthCheckResponse.named(NAME)
                .status(ahead.abs().compareTo(TOLERATED) <= 0)
                .withData("millisecondsApart", ahead.abs().toMillis())
                .build();
    }
}
