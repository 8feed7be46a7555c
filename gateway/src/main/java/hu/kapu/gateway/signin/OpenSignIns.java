package hu.kapu.gateway.signin;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.ToDoubleFunction;

/**
 * How many sign-ins are under way, of all instances together; every instance shows the same number. Whoever proved the
 * password is worth protecting when there is too much to do.
 */
@Startup
@ApplicationScoped
public class OpenSignIns {
    private static final String COUNT = """
            select count(*) filter (where state = 'STARTED') as begun,
                count(*) filter (where state <> 'STARTED') as proved
            from sign_in_transaction where expires_at > $1 and state in ('STARTED', 'PASSWORD_ACCEPTED', 'VERIFYING')
            """;

    private final Pool pool;
    private final Clock clock;
    private volatile long begun;
    private volatile long proved;

    OpenSignIns(Pool pool, Clock clock, MeterRegistry registry) {
        this.pool = pool;
        this.clock = clock;
        register(registry, "password", open -> open.begun);
        register(registry, "code", open -> open.proved);
    }

    private void register(MeterRegistry registry, String waitsFor, ToDoubleFunction<OpenSignIns> number) {
        Gauge.builder("kapu.sign.in.open", this, number)
                .description("Sign-ins under way by what they wait for, of all instances together")
                .tag("waits.for", waitsFor)
                .register(registry);
    }

    @Scheduled(
            every = "1m",
            delayed = "30s",
            identity = "open-sign-ins",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> count() {
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(clock.instant().atOffset(ZoneOffset.UTC)))
                .invoke(rows -> are(rows.iterator().next()))
                .replaceWithVoid();
    }

    private void are(Row row) {
        begun = row.getLong("begun");
        proved = row.getLong("proved");
    }
}
