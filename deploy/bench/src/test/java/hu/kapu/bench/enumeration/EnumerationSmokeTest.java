package hu.kapu.bench.enumeration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A few samples at each door of the running suite: the answers alone, since so few times say nothing. */
class EnumerationSmokeTest {
    @Test
    void every_door_answers_about_existing_and_unknown_people_with_the_same_words() {
        Path home = Path.of(System.getProperty("kapu.home")).toAbsolutePath().normalize();

        List<Comparison> doors = new EnumerationBenchmark(home, text -> {}).measure(10, 2);

        assertThat(doors)
                .allSatisfy(door -> assertThat(door.toldOfExisting())
                        .as(door.door())
                        .hasSize(1)
                        .isEqualTo(door.toldOfUnknown()));
        assertThat(doors)
                .extracting(door -> door.toldOfExisting().iterator().next().status())
                .containsExactly(422, 422, 202, 303, 422, 422);
    }
}
