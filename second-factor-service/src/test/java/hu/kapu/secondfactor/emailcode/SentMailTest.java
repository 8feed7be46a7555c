package hu.kapu.secondfactor.emailcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.inbox.UnreadableEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentMailTest {
    private static final Path EXAMPLE = Path.of("../notification-service/contracts/events/mail-sent.v1.example.json");

    @ParameterizedTest
    @ValueSource(strings = {"sign-in-code", "enrolment-code"})
    void the_mail_services_example_is_read_if_it_is_about_a_code(String template) throws IOException {
        assertThat(SentMail.of(CloudEvent.parse(example().replace("first-login-code", template))))
                .contains(new SentMail(
                        UUID.fromString("0194710e-63d0-7c44-9b1e-5f0c8a7d2b11"),
                        Instant.parse("2025-01-16T08:05:01.250Z")));
    }

    @Test
    void other_mails_and_other_events_do_not_matter() throws IOException {
        assertThat(SentMail.of(CloudEvent.parse(example()))).isEmpty();
        assertThat(SentMail.of(CloudEvent.parse(example().replace("mail-sent.v1", "mail-failed.v1"))))
                .isEmpty();
    }

    @Test
    void one_without_an_instant_is_unreadable() throws IOException {
        String broken = example().replace("first-login-code", "sign-in-code").replace("\"at\"", "\"when\"");

        assertThatThrownBy(() -> SentMail.of(CloudEvent.parse(broken))).isInstanceOf(UnreadableEvent.class);
    }

    private static String example() throws IOException {
        return Files.readString(EXAMPLE);
    }
}
