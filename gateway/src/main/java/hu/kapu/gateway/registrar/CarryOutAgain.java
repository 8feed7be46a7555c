package hu.kapu.gateway.registrar;

import hu.kapu.kit.retention.Batches;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Carries out what was approved when a crash or a silent service came in between; several instances do no harm. */
@ApplicationScoped
public class CarryOutAgain {
    private static final Logger LOG = Logger.getLogger(CarryOutAgain.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BATCH = 1_000;

    private final RegistrarCases cases;
    private final RegistrarAudit audit;
    private final CarryOut carryOut;
    private final RegistrarConfiguration configuration;
    private final Clock clock;

    CarryOutAgain(
            RegistrarCases cases,
            RegistrarAudit audit,
            CarryOut carryOut,
            RegistrarConfiguration configuration,
            Clock clock) {
        this.cases = cases;
        this.audit = audit;
        this.carryOut = carryOut;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Scheduled(every = "${kapu.registrar.again-every:30s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> sweep() {
        Instant now = clock.instant();
        Instant oldest = now.minus(configuration.auditKept());
        return cases.approvedBefore(now.minus(PATIENCE))
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(this::again)
                        .collect()
                        .last())
                .chain(() -> cases.forgetContentOfExpired(now))
                .chain(() -> Batches.untilNotFull(BATCH, () -> audit.deleteBefore(oldest, BATCH)));
    }

    private Uni<CaseState> again(RegistrarCase approved) {
        return carryOut.of(approved).onFailure().recoverWithItem(failure -> {
            LOG.warnf("case %s could not be carried out: %s", approved.id(), failure.toString());
            return CaseState.APPROVED;
        });
    }
}
