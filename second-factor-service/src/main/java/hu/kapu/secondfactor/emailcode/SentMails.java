package hu.kapu.secondfactor.emailcode;

import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.inbox.UnreadableEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Learns from {@code kapu.notification.v1} when the mail server took a code. What no retry can read goes to the
 * dead-letter topic; a fault of ours, such as a database that is away, is waited for.
 */
@ApplicationScoped
class SentMails {
    private static final Logger LOG = Logger.getLogger(SentMails.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final StartValidity startValidity;

    SentMails(StartValidity startValidity) {
        this.startValidity = startValidity;
    }

    @Incoming("mail-outcomes")
    Uni<Void> receive(ConsumerRecord<String, String> received) {
        return Uni.createFrom()
                .deferred(() -> take(received))
                .onFailure(SentMails::isOurs)
                .invoke(fault -> LOG.warnf(
                        "A delivery event of partition %d waits: %s",
                        received.partition(), fault.getClass().getName()))
                .onFailure(SentMails::isOurs)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely();
    }

    private Uni<Void> take(ConsumerRecord<String, String> received) {
        if (received.value() == null) {
            throw new UnreadableEvent("the record is empty", null);
        }
        CloudEvent event = CloudEvent.parse(received.value());
        return SentMail.of(event)
                .map(mail -> startValidity.of(event.id(), mail))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static boolean isOurs(Throwable failure) {
        return !(failure instanceof UnreadableEvent);
    }
}
