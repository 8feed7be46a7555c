package hu.kapu.gateway.oidc.grant;

import hu.kapu.gateway.oidc.OidcConfig;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Forgets grants some days after their end, answers of refresh tokens after their grace, and entries that count no
 * more; batch by batch.
 */
@ApplicationScoped
class GrantCleanup {
    private final Grants grants;
    private final RefreshTokens refreshTokens;
    private final PortalEntries entries;
    private final OidcConfig config;
    private final Clock clock;

    GrantCleanup(Grants grants, RefreshTokens refreshTokens, PortalEntries entries, OidcConfig config, Clock clock) {
        this.grants = grants;
        this.refreshTokens = refreshTokens;
        this.entries = entries;
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
                .chain(() -> refreshTokens.eraseAnswers(clock.instant()))
                .chain(() -> entries.forgetOld(clock.instant()));
    }
}
