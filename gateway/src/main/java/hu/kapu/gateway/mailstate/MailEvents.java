package hu.kapu.gateway.mailstate;

import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.inbox.UnreadableEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Listens to {@code kapu.notification.v1}. Nothing waits for it: without the broker a page only says that the mail is
 * on its way. What no retry can read goes to the dead-letter topic; a fault of ours is waited for.
 */
@ApplicationScoped
class MailEvents {
    private static final Logger LOG = Logger.getLogger(MailEvents.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final MailStates states;

    MailEvents(MailStates states) {
        this.states = states;
    }

    @Incoming("mail-events")
    Uni<Void> receive(ConsumerRecord<String, String> received) {
        return Uni.createFrom()
                .deferred(() -> take(received.value()))
                .onFailure(MailEvents::isOurs)
                .invoke(fault ->
                        LOG.warnf("News of a mail waits: %s", fault.getClass().getName()))
                .onFailure(MailEvents::isOurs)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely();
    }

    Uni<Void> take(@Nullable String value) {
        if (value == null) {
            throw new UnreadableEvent("the record is empty", null);
        }
        return MailNews.of(CloudEvent.parse(value))
                .map(states::learn)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static boolean isOurs(Throwable failure) {
        return !(failure instanceof UnreadableEvent);
    }
}
