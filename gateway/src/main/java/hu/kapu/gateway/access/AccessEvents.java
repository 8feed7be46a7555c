package hu.kapu.gateway.access;

import hu.kapu.gateway.session.EndAccessAfterwards;
import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.inbox.Inbox;
import hu.kapu.kit.inbox.UnreadableEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The last net under what ends access: a closing, a password change, a freeze or a lost factor counts here even if the
 * gateway fell over between the call that made it and its own bookkeeping. Signing in never waits for these topics.
 */
@ApplicationScoped
class AccessEvents {
    private static final Logger LOG = Logger.getLogger(AccessEvents.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Pool pool;
    private final Inbox inbox;
    private final EndAccessAfterwards endAccess;

    AccessEvents(Pool pool, Inbox inbox, EndAccessAfterwards endAccess) {
        this.pool = pool;
        this.inbox = inbox;
        this.endAccess = endAccess;
    }

    @Incoming("identity-events")
    Uni<Void> fromIdentity(ConsumerRecord<String, String> received) {
        return waitingForUs(received);
    }

    @Incoming("second-factor-events")
    Uni<Void> fromSecondFactor(ConsumerRecord<String, String> received) {
        return waitingForUs(received);
    }

    private Uni<Void> waitingForUs(ConsumerRecord<String, String> received) {
        return Uni.createFrom()
                .deferred(() -> take(received.value()))
                .onFailure(AccessEvents::isOurs)
                .invoke(fault -> LOG.warnf(
                        "An event of %s waits: %s",
                        received.topic(), fault.getClass().getName()))
                .onFailure(AccessEvents::isOurs)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely();
    }

    Uni<Void> take(@Nullable String value) {
        if (value == null) {
            throw new UnreadableEvent("the record is empty", null);
        }
        CloudEvent event = CloudEvent.parse(value);
        return EndsAccess.of(event)
                .map(change -> pool.withTransaction(
                        connection -> inbox.once(connection, event.id(), () -> endAccess.of(connection, change))))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static boolean isOurs(Throwable failure) {
        return !(failure instanceof UnreadableEvent);
    }
}
