package hu.kapu.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KafkaPublisherTest {
    private final UUID kata = UUID.randomUUID();
    private final UUID bela = UUID.randomUUID();

    @Test
    void at_any_moment_at_most_one_event_of_a_citizen_is_on_its_way() {
        List<List<OutboxRow>> waves =
                KafkaPublisher.waves(List.of(row(1, kata), row(2, bela), row(3, kata), row(4, kata), row(5, bela)));

        assertThat(waves)
                .extracting(wave -> wave.stream().map(OutboxRow::position).toList())
                .containsExactly(List.of(1L, 2L), List.of(3L, 5L), List.of(4L));
    }

    private static OutboxRow row(long position, UUID citizen) {
        return new OutboxRow(position, "topic", citizen, "{}", Instant.EPOCH, null);
    }
}
