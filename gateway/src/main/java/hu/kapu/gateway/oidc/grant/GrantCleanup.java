package hu.kapu.gateway.oidc.grant;

import hu.kapu.gateway.oidc.OidcConfig;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Forgets grants some days after their end, batch by batch. */
@ApplicationScoped
class GrantCleanup {
    private final Grants grants;
    private final OidcConfig config;
    private final Clock clock;

    GrantCleanup(Grants grants, OidcConfig config, Clock clock) {
        this.grants = grants;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "5m", delayed = "1m", identity = "grant-cleanup")
    Uni<Void> run() {
        return grants.forgetEndedBefore(clock.instant().minus(config.grantRetention()))
                .replaceWithVoid();
    }
}
