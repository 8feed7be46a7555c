package hu.kapu.gateway.oidc.grant;

import hu.kapu.gateway.oidc.OidcConfig;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Forgets grants some days after their end and answers of refresh tokens after their grace, batch by batch. */
@ApplicationScoped
class GrantCleanup {
    private final Grants grants;
    private final RefreshTokens refreshTokens;
    private final OidcConfig config;
    private final Clock clock;

    GrantCleanup(Grants grants, RefreshTokens refreshTokens, OidcConfig config, Clock clock) {
        this.grants = grants;
        this.refreshTokens = refreshTokens;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "10s",
            delayed = "30s",
            identity = "grant-cleanup",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return grants.forgetEndedBefore(clock.instant().minus(config.grantRetention()))
                .chain(() -> refreshTokens.eraseAnswers(clock.instant()));
    }
}
