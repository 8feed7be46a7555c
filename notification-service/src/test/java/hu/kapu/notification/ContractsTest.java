package hu.kapu.notification;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hu.kapu.kit.testing.EventSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractsTest {
    private static final Path EVENTS = Path.of("contracts/events");

    @ParameterizedTest
    @ValueSource(
            strings = {"mail-requested.v1", "mail-sent.v1", "mail-failed.v1", "mail-expired.v1", "mail-delayed.v1"})
    void every_example_fits_its_schema(String event) throws IOException {
        EventSchemas.validate(example(event), EVENTS.resolve(event + ".schema.json"));
    }

    @Test
    void a_request_in_plain_words_does_not_fit() throws IOException {
        String plain =
                example("mail-requested.v1").replaceFirst("\"recipient\": \"[^\"]+\"", "\"recipient\": \"a@b.hu\"");

        assertThatThrownBy(() -> EventSchemas.validate(plain, EVENTS.resolve("mail-requested.v1.schema.json")))
                .isInstanceOf(AssertionError.class);
    }

    private static String example(String event) throws IOException {
        return Files.readString(EVENTS.resolve(event + ".example.json"));
    }
}
