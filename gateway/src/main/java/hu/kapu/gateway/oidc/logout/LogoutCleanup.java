package hu.kapu.gateway.oidc.logout;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Gives up on portals that could not be told for a whole day, and drops what was meant for those that left. */
@ApplicationScoped
class LogoutCleanup {
    private static final Logger LOG = Logger.getLogger(LogoutCleanup.class);

    private final LogoutNoticeRows rows;
    private final BackChannelPortals portals;
    private final LogoutMetrics metrics;
    private final LogoutConfig config;
    private final Clock clock;

    LogoutCleanup(
            LogoutNoticeRows rows,
            BackChannelPortals portals,
            LogoutMetrics metrics,
            LogoutConfig config,
            Clock clock) {
        this.rows = rows;
        this.portals = portals;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "30s", identity = "logout-cleanup", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return rows.forgetBefore(clock.instant().minus(config.giveUpAfter()))
                .invoke(this::givenUp)
                .chain(() -> rows.forgetAllBut(portals.ids()))
                .chain(rows::oldest)
                .invoke(metrics::waitingSince)
                .replaceWithVoid();
    }

    private void givenUp(List<String> noticesOf) {
        noticesOf.forEach(metrics::givenUp);
        Map<String, Long> counted =
                noticesOf.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        counted.forEach((portal, notices) ->
                LOG.errorf("Portal %s could not be told of %d sign-outs; given up", portal, notices));
    }
}
