package hu.kapu.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryEventTest {
    private static final String EXAMPLE = ".example.json";
    /** Requests and news between services, which are no citizen's history. */
    private static final Set<String> NOT_TOLD =
            Set.of("mail-requested.v1", "mail-delayed.v1", "portal-changed.v1", "operator-acted.v1");

    @ParameterizedTest
    @ValueSource(strings = {"identity-service", "second-factor-service", "notification-service", "gateway"})
    void every_event_of_the_other_services_has_words_of_its_own(String service) throws IOException {
        Set<String> types = types(Path.of("..", service, "contracts", "events"));
        types.removeAll(NOT_TOLD);

        assertThat(types)
                .isNotEmpty()
                .allSatisfy(
                        type -> assertThat(HistoryEvent.ofType(type)).as(type).isNotEqualTo(HistoryEvent.OTHER));
    }

    @Test
    void what_nobody_knows_is_told_all_the_same() {
        assertThat(HistoryEvent.ofType("something-new.v1")).isEqualTo(HistoryEvent.OTHER);
        assertThat(HistoryEvent.ofType("signed-in.v2")).isEqualTo(HistoryEvent.OTHER);
    }

    private static Set<String> types(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXAMPLE))
                    .map(name -> name.substring(0, name.length() - EXAMPLE.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
