package hu.kapu.identity.history;

import hu.kapu.identity.jobs.JobLease;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Every ten minutes the history's heads go where this service cannot rewrite them. */
@ApplicationScoped
class CheckpointJob {
    private static final Logger LOG = Logger.getLogger(CheckpointJob.class);
    private static final Duration LONGEST = Duration.ofMinutes(9);

    private final JobLease lease;
    private final WriteCheckpoints writeCheckpoints;
    private final CheckpointPlace place;
    private final MeterProvider<Counter> checkpoints;

    CheckpointJob(JobLease lease, WriteCheckpoints writeCheckpoints, CheckpointPlace place, MeterRegistry registry) {
        this.lease = lease;
        this.writeCheckpoints = writeCheckpoints;
        this.place = place;
        this.checkpoints = Counter.builder("kapu.history.checkpoints")
                .description("Checkpoints of the history, written to their storage or not")
                .withRegistry(registry);
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        if (!place.isSet()) {
            return Uni.createFrom().voidItem();
        }
        return lease.alone("history-checkpoints", LONGEST, writeCheckpoints::write)
                .invoke(() -> count("written"))
                .onFailure()
                .invoke(fault -> {
                    count("failed");
                    LOG.errorf("The history's checkpoint could not be written: %s", fault);
                });
    }

    private void count(String outcome) {
        checkpoints.withTag("outcome", outcome).increment();
    }
}
