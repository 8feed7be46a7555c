package hu.kapu.secondfactor.ending;

import hu.kapu.secondfactor.state.Authenticators;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Erases the secrets of ended apps when nobody can restore them any more; several instances may do so at once. */
@ApplicationScoped
class EraseSecrets {
    private static final int BATCH = 1_000;

    private final Pool pool;
    private final Authenticators authenticators;
    private final Clock clock;

    EraseSecrets(Pool pool, Authenticators authenticators, Clock clock) {
        this.pool = pool;
        this.authenticators = authenticators;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> erase() {
        return authenticators
                .eraseSecrets(pool, clock.instant(), BATCH)
                .chain(erased -> erased == BATCH ? erase() : Uni.createFrom().voidItem());
    }
}
