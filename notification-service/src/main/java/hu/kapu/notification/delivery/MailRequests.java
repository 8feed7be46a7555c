package hu.kapu.notification.delivery;

import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.inbox.UnreadableEvent;
import hu.kapu.notification.letters.UnreadableLetter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes requests from {@code kapu.mail.v1}: stored and acknowledged, whatever the mail server is doing. What no retry
 * can read goes to the dead-letter topic; a fault of ours (database away, keys not mounted) is waited for instead.
 */
@ApplicationScoped
class MailRequests {
    private static final Logger LOG = Logger.getLogger(MailRequests.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final TakeMailRequest takeMailRequest;
    private final DeliveryLoop delivery;

    MailRequests(TakeMailRequest takeMailRequest, DeliveryLoop delivery) {
        this.takeMailRequest = takeMailRequest;
        this.delivery = delivery;
    }

    @Incoming("mail-requests")
    Uni<Void> receive(ConsumerRecord<String, String> received) {
        return Uni.createFrom()
                .deferred(() -> take(received))
                .onFailure(MailRequests::isOurs)
                .invoke(fault -> LOG.warnf(
                        "A mail request of partition %d waits: %s",
                        received.partition(), fault.getClass().getName()))
                .onFailure(MailRequests::isOurs)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely()
                .invoke(delivery::wake);
    }

    private Uni<Void> take(ConsumerRecord<String, String> received) {
        if (received.value() == null) {
            throw new UnreadableEvent("the record is empty", null);
        }
        CloudEvent event = CloudEvent.parse(received.value());
        return takeMailRequest.take(event.id(), MailRequest.of(event));
    }

    private static boolean isOurs(Throwable failure) {
        return !(failure instanceof UnreadableEvent) && !(failure instanceof UnreadableLetter);
    }
}
