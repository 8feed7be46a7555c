package hu.kapu.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Keeps a partition ready for each coming day and drops the days that no repeated delivery can come from. */
@ApplicationScoped
class InboxRetention {
    private static final Logger LOG = Logger.getLogger(InboxRetention.class);
    private static final Duration EVERY = Duration.ofHours(6);

    private final Pool pool;
    private final InboxSettings settings;
    private final Clock clock;
    private final Vertx vertx;
    private volatile boolean on;

    InboxRetention(Pool pool, InboxSettings settings, Clock clock, Vertx vertx) {
        this.pool = pool;
        this.settings = settings;
        this.clock = clock;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent start) {
        on = true;
        tidy();
        long _ = vertx.setPeriodic(EVERY.toMillis(), timer -> tidy());
    }

    void stop(@Observes ShutdownEvent stop) {
        on = false;
    }

    private void tidy() {
        keep().subscribe().with(done -> LOG.debug("The inbox's partitions are in order"), this::failed);
    }

    Uni<Void> keep() {
        return pool.preparedQuery("select inbox_keep($1, $2)")
                .execute(Tuple.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), settings.daysKept()))
                .replaceWithVoid();
    }

    private void failed(Throwable cause) {
        if (on) {
            LOG.warnf("The inbox's partitions could not be put in order, next attempt in %s: %s", EVERY, cause);
        }
    }
}
