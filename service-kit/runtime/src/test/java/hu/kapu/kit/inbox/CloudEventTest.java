package hu.kapu.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventTest {
    private static final String EVENT = """
            {"specversion":"1.0","id":"0194723a-8b2c-7cc1-a123-456789012345","source":"/kapu/trial",
             "type":"note-written.v1","subject":"0194723a-8b2c-7cc1-a123-000000000001",
             "time":"2025-01-16T11:00:00Z","data":{"text":"hello"},"extension":"ignored"}""";

    @Test
    void an_event_tells_what_happened_to_whom() {
        CloudEvent event = CloudEvent.parse(EVENT);

        assertThat(event.type()).isEqualTo("note-written.v1");
        assertThat(event.data().path("text").asText()).isEqualTo("hello");
        assertThat(event).hasToString("CloudEvent[note-written.v1 0194723a-8b2c-7cc1-a123-456789012345]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{", "{\"specversion\":\"0.3\"}", "{\"specversion\":\"1.0\",\"id\":\"x\"}"})
    void anything_else_is_unreadable(String record) {
        assertThatThrownBy(() -> CloudEvent.parse(record)).isInstanceOf(UnreadableEvent.class);
    }
}
