package hu.kapu.secondfactor.ending;

import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.inbox.UnreadableEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Learns from {@code kapu.identity.v1} that an account is closed, frozen or open again. What no retry can read goes to
 * the dead-letter topic; a fault of ours, such as a database that is away, is waited for.
 */
@ApplicationScoped
class IdentityEvents {
    private static final Logger LOG = Logger.getLogger(IdentityEvents.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final CloseOwner closeOwner;
    private final FrozenOwners frozenOwners;

    IdentityEvents(CloseOwner closeOwner, FrozenOwners frozenOwners) {
        this.closeOwner = closeOwner;
        this.frozenOwners = frozenOwners;
    }

    @Incoming("identity-events")
    Uni<Void> receive(ConsumerRecord<String, String> received) {
        return Uni.createFrom()
                .deferred(() -> take(received))
                .onFailure(IdentityEvents::isOurs)
                .invoke(fault -> LOG.warnf(
                        "An event of identity, partition %d, waits: %s",
                        received.partition(), fault.getClass().getName()))
                .onFailure(IdentityEvents::isOurs)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely();
    }

    private Uni<Void> take(ConsumerRecord<String, String> received) {
        if (received.value() == null) {
            throw new UnreadableEvent("the record is empty", null);
        }
        CloudEvent event = CloudEvent.parse(received.value());
        return switch (event.type()) {
            case "citizen-closed.v1" -> closeOwner.close(event.id(), event.subject());
            case "account-frozen.v1" -> frozenOwners.frozen(event);
            case "account-unfrozen.v1" -> frozenOwners.unfrozen(event);
            default -> Uni.createFrom().voidItem();
        };
    }

    private static boolean isOurs(Throwable failure) {
        return !(failure instanceof UnreadableEvent);
    }
}
