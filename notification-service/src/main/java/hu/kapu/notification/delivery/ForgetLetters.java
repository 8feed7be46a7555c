package hu.kapu.notification.delivery;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Deletes ended letters in small batches when their time is over; two instances at once do no harm. */
@ApplicationScoped
class ForgetLetters {
    private static final int BATCH = 1_000;

    private final DueLetters letters;
    private final Clock clock;
    private final DeliveryConfig config;

    ForgetLetters(DueLetters letters, Clock clock, DeliveryConfig config) {
        this.letters = letters;
        this.clock = clock;
        this.config = config;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return letters.forgetEndedBefore(clock.instant().minus(config.keepEnded()), BATCH)
                .chain(deleted -> deleted == BATCH ? forget() : Uni.createFrom().voidItem());
    }
}
