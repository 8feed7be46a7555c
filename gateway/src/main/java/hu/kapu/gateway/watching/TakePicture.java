package hu.kapu.gateway.watching;

import hu.kapu.gateway.mailstate.MailDelivery;
import hu.kapu.gateway.statistics.MinuteCounts;
import hu.kapu.kit.outbox.OutboxBacklog;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Asks the gateway's own tables, and identity for the newest figures of the migration; changes nothing. */
@ApplicationScoped
public class TakePicture {
    private static final Duration LATELY = Duration.ofHours(1);

    private final MinuteCounts minutes;
    private final MailDelivery mail;
    private final WatchMigration migration;
    private final WatchRaises raises;
    private final OutboxBacklog outbox;
    private final Clock clock;

    TakePicture(
            MinuteCounts minutes,
            MailDelivery mail,
            WatchMigration migration,
            WatchRaises raises,
            OutboxBacklog outbox,
            Clock clock) {
        this.minutes = minutes;
        this.mail = mail;
        this.migration = migration;
        this.raises = raises;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Uni<Picture> now() {
        Instant now = clock.instant();
        Instant until = minutes.countedUntil(now).truncatedTo(ChronoUnit.MINUTES);
        Instant from = until.minus(LATELY);
        return Uni.combine()
                .all()
                .unis(
                        minutes.between(from, until),
                        mail.since(now.minus(LATELY)),
                        migration.now(),
                        raises.now(),
                        outbox.waiting())
                .with((counts, letters, progress, announced, waiting) ->
                        new Picture(now, from, until, counts, letters, progress, announced, waiting));
    }
}
