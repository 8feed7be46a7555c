package hu.kapu.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.inbox.UnreadableEvent;
import hu.kapu.kit.testing.EventSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailRequestTest {
    private static final Path SCHEMA = Path.of("contracts/events/mail-requested.v1.schema.json");
    private static final Path EXAMPLE = Path.of("contracts/events/mail-requested.v1.example.json");

    @Test
    void the_published_example_is_read() throws IOException {
        MailRequest request = MailRequest.of(CloudEvent.parse(example()));

        assertThat(request.letter().messageId()).isEqualTo(UUID.fromString("0194710e-63d0-7c44-9b1e-5f0c8a7d2b11"));
        assertThat(request.letter().citizen()).isEqualTo(UUID.fromString("0194710e-5c00-7a31-8f52-3d2a6b1c9e70"));
        assertThat(request.letter().template()).isEqualTo("first-login-code");
        assertThat(request.letter().recipient()).hasSize(96);
        assertThat(request.expiresAt()).isEqualTo(Instant.parse("2025-01-17T08:05:00Z"));
        assertThat(request.askedAt()).isEqualTo(CloudEvent.parse(example()).time());
    }

    @ParameterizedTest
    @MethodSource("examplesOfAllServices")
    void what_any_service_promises_to_send_is_read(Path example) throws IOException {
        String json = Files.readString(example);

        EventSchemas.validate(json, SCHEMA);
        assertThat(MailRequest.of(CloudEvent.parse(json)).letter().template()).isNotEmpty();
    }

    static List<Path> examplesOfAllServices() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("contracts/events/mail-requested.v1.example.json"))
                    .filter(Files::exists)
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messageId", "template", "recipient", "parameters"})
    void a_request_lacking_something_is_unreadable(String member) throws IOException {
        String lacking = example().replace("\"" + member + "\"", "\"other\"");

        assertThatThrownBy(() -> MailRequest.of(CloudEvent.parse(lacking)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(member);
    }

    @Test
    void content_that_is_not_base64_is_not_quoted() throws IOException {
        String plain = example().replaceFirst("\"recipient\": \"[^\"]+\"", "\"recipient\": \"anna@posta.hu\"");

        assertThatThrownBy(() -> MailRequest.of(CloudEvent.parse(plain)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("recipient is not base64")
                .hasNoCause();
    }

    @Test
    void another_event_on_the_topic_is_unreadable() throws IOException {
        String other = example().replace("mail-requested.v1", "mail-requested.v2");

        assertThatThrownBy(() -> MailRequest.of(CloudEvent.parse(other))).isInstanceOf(UnreadableEvent.class);
    }

    private static String example() throws IOException {
        return Files.readString(EXAMPLE);
    }
}
