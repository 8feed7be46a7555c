package hu.kapu.notification.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** One attempt at one claimed letter: handed over with no transaction open, then ended or postponed. */
@ApplicationScoped
class DeliverLetter {
    private static final Logger LOG = Logger.getLogger(DeliverLetter.class);

    private final Post post;
    private final Pool pool;
    private final DueLetters letters;
    private final DeliveryEvents events;
    private final Clock clock;
    private final DeliveryMetrics metrics;
    private final BackOff unreachable;
    private final BackOff refused;
    private final Duration giveUpAfter;

    DeliverLetter(
            Post post,
            Pool pool,
            DueLetters letters,
            DeliveryEvents events,
            Clock clock,
            DeliveryMetrics metrics,
            DeliveryConfig config) {
        this.post = post;
        this.pool = pool;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
        this.metrics = metrics;
        this.unreachable =
                new BackOff(config.unreachable().first(), config.unreachable().most());
        this.refused = new BackOff(config.refused().first(), config.refused().most());
        this.giveUpAfter = config.giveUpAfter();
    }

    /** Tells what the mail server said, after it has been recorded. */
    Uni<Handover> deliver(ClaimedLetter letter) {
        return post.handOver(letter.letter()).call(handover -> record(letter, handover));
    }

    private Uni<Void> record(ClaimedLetter letter, Handover handover) {
        return switch (handover) {
            case Handover.Accepted() -> end(letter, new Ending.Sent());
            case Handover.Refused(Ending.Reason reason) -> end(letter, new Ending.Failed(reason));
            case Handover.NotNow(String why) -> later(letter, refused, why);
            case Handover.Unreachable(String why) -> later(letter, unreachable, why);
        };
    }

    private Uni<Void> later(ClaimedLetter letter, BackOff backOff, String why) {
        Instant now = clock.instant();
        Instant giveUpAt = letter.requestedAt().plus(giveUpAfter);
        if (!now.isBefore(giveUpAt)) {
            return end(letter, new Ending.Failed(Ending.Reason.GIVEN_UP));
        }
        LOG.infof("Letter %s waits after attempt %d: %s", letter.messageId(), letter.attempts(), why);
        Instant next = now.plus(backOff.after(letter.attempts()));
        return letters.postpone(letter, next.isBefore(giveUpAt) ? next : giveUpAt);
    }

    private Uni<Void> end(ClaimedLetter letter, Ending ending) {
        Instant now = clock.instant();
        EndedLetter ended = letter.ended(ending, now);
        return pool.withTransaction(connection -> letters.end(connection, letter, ending, now)
                        .call(mine -> mine
                                ? events.append(connection, ended)
                                : Uni.createFrom().voidItem()))
                .invoke(mine -> report(ended, mine))
                .replaceWithVoid();
    }

    private void report(EndedLetter ended, boolean mine) {
        if (!mine) {
            LOG.warnf("Letter %s took longer than its claim", ended.messageId());
            return;
        }
        LOG.infof(
                "Letter %s (%s): %s",
                ended.messageId(), ended.template(), ended.ending().state());
        metrics.ended(ended);
    }
}
