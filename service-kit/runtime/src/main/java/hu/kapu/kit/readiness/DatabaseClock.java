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

    DatabaseClock(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.query("select clock_timestamp() as instant")
                .execute()
                .map(this::compared)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(() -> HealthCheckResponse.named(NAME)
                        .down()
                        .withData("reason", "the database does not answer")
                        .build());
    }

    private HealthCheckResponse compared(RowSet<Row> rows) {
        Instant there = rows.iterator().next().getOffsetDateTime("instant").toInstant();
        Duration apart = Duration.between(there, clock.instant()).abs();
        return HealthCheckResponse.named(NAME)
                .status(apart.compareTo(TOLERATED) <= 0)
                .withData("millisecondsApart", apart.toMillis())
                .build();
    }
}
