package hu.kapu.gateway.mailstate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hu.kapu.kit.inbox.UnreadableEvent;
import hu.kapu.kit.testing.ServiceDatabase;
import hu.kapu.kit.testing.TestSecrets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceDatabase.class, initArgs = @ResourceArg(name = "name", value = "gateway"))
@QuarkusTestResource(TestSecrets.class)
@SuppressWarnings("NullAway.Init")
class MailEventsTest {
    private static final Path EXAMPLES = Path.of("../notification-service/contracts/events");

    @Inject
    MailEvents events;

    @Inject
    MailStates states;

    @Inject
    MailDelivery delivery;

    private final UUID message = UUID.randomUUID();
    private final UUID citizen = UUID.randomUUID();

    @Test
    void the_examples_of_the_notification_service_are_understood() throws IOException {
        for (MailState.Kind kind : MailState.Kind.values()) {
            UUID id = UUID.randomUUID();
            Path example = EXAMPLES.resolve("mail-" + kind.wireName() + ".v1.example.json");
            if (!Files.exists(example)) {
                continue;
            }
            String event = Files.readString(example)
                    .replaceAll("\"id\": \"[^\"]+\"", "\"id\": \"" + UUID.randomUUID() + "\"")
                    .replaceAll("\"messageId\": \"[^\"]+\"", "\"messageId\": \"" + id + "\"")
                    .replaceAll("\"subject\": \"[^\"]+\"", "\"subject\": \"" + citizen + "\"")
                    .replaceAll("\"template\": \"[^\"]+\"", "\"template\": \"sign-in-code\"");

            done(events.take(event));

            assertThat(stateOf(id)).map(MailState::kind).contains(kind);
        }
    }

    @Test
    void a_mail_that_was_sent_stays_sent() {
        done(events.take(event("mail-delayed.v1", "sign-in-code", UUID.randomUUID())));
        Optional<MailState> waiting = stateOf(message);
        done(events.take(event("mail-sent.v1", "sign-in-code", UUID.randomUUID())));
        done(events.take(event("mail-delayed.v1", "sign-in-code", UUID.randomUUID())));

        assertThat(waiting).map(MailState::kind).contains(MailState.Kind.DELAYED);
        assertThat(stateOf(message)).map(MailState::kind).contains(MailState.Kind.SENT);
    }

    @Test
    void a_repeated_delivery_changes_nothing() {
        UUID id = UUID.randomUUID();
        done(events.take(event("mail-failed.v1", "sign-in-code", id)));
        done(events.take(event("mail-sent.v1", "sign-in-code", id)));

        assertThat(stateOf(message)).map(MailState::kind).contains(MailState.Kind.FAILED);
    }

    @Test
    void letters_that_no_page_waits_for_and_other_citizens_mails_are_not_shown() {
        done(events.take(event("mail-sent.v1", "second-factor-active", UUID.randomUUID())));
        Optional<MailState> notice = stateOf(message);
        done(events.take(event("mail-sent.v1", "sign-in-code", UUID.randomUUID())));

        assertThat(notice).isEmpty();
        assertThat(of(message, UUID.randomUUID())).isEmpty();
    }

    @Test
    void how_long_a_mail_took_is_known_by_provider() {
        String provider = "p" + message.toString().substring(0, 8) + ".example";
        String asked = "\"askedAt\": \"2025-01-20T09:59:50Z\", \"provider\": \"" + provider + "\", \"at\":";
        done(events.take(
                event("mail-sent.v1", "sign-in-code", UUID.randomUUID()).replace("\"at\":", asked)));

        assertThat(delivery.since(Instant.parse("2025-01-20T10:00:00Z")).await().atMost(Duration.ofSeconds(10)))
                .contains(new ProviderDelivery(
                        provider, 1, 0, 0, Optional.of(Duration.ofSeconds(11)), Optional.of(Duration.ofSeconds(11))));
    }

    @Test
    void what_cannot_be_read_is_for_the_dead_letters() {
        assertThatThrownBy(() -> done(events.take("{ no JSON"))).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> done(events.take(null))).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> done(events.take(
                        event("mail-sent.v1", "sign-in-code", UUID.randomUUID()).replace(message.toString(), "no id"))))
                .isInstanceOf(UnreadableEvent.class);
    }

    private Optional<MailState> stateOf(UUID id) {
        return of(id, citizen);
    }

    private Optional<MailState> of(UUID id, UUID reader) {
        return states.of(id, reader).await().atMost(Duration.ofSeconds(10));
    }

    private static void done(Uni<Void> taken) {
        var _ = taken.await().atMost(Duration.ofSeconds(10));
    }

    private String event(String type, String template, UUID id) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/kapu/notification", "type": "%s", "subject": "%s",
                 "time": "2025-01-20T10:00:01Z", "datacontenttype": "application/json",
                 "data": {"messageId": "%s", "template": "%s", "at": "2025-01-20T10:00:01Z"}}
                """.formatted(id, type, citizen, message, template);
    }
}
