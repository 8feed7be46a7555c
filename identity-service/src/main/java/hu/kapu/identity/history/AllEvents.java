package hu.kapu.identity.history;

import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.inbox.UnreadableEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Listens to what all services tell about citizens, this one among them, and takes each event in once. What no retry
 * can read goes to the topic's dead letters; a fault of ours (database away) is waited for instead.
 */
@ApplicationScoped
class AllEvents {
    private static final Logger LOG = Logger.getLogger(AllEvents.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final TakeEvent takeEvent;

    AllEvents(TakeEvent takeEvent) {
        this.takeEvent = takeEvent;
    }

    @Incoming("identity-events")
    Uni<Void> fromIdentity(ConsumerRecord<String, String> received) {
        return receive(received);
    }

    @Incoming("second-factor-events")
    Uni<Void> fromSecondFactor(ConsumerRecord<String, String> received) {
        return receive(received);
    }

    @Incoming("gateway-events")
    Uni<Void> fromGateway(ConsumerRecord<String, String> received) {
        return receive(received);
    }

    @Incoming("notification-events")
    Uni<Void> fromNotification(ConsumerRecord<String, String> received) {
        return receive(received);
    }

    private Uni<Void> receive(ConsumerRecord<String, String> received) {
        return Uni.createFrom()
                .deferred(() -> takeEvent.take(parse(received)))
                .onFailure(AllEvents::isOurs)
                .invoke(fault -> LOG.warnf(
                        "An event of %s, partition %d, waits: %s",
                        received.topic(), received.partition(), fault.getClass().getName()))
                .onFailure(AllEvents::isOurs)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely();
    }

    private static CloudEvent parse(ConsumerRecord<String, String> received) {
        if (received.value() == null) {
            throw new UnreadableEvent("the record is empty", null);
        }
        return CloudEvent.parse(received.value());
    }

    private static boolean isOurs(Throwable failure) {
        return !(failure instanceof UnreadableEvent);
    }
}
