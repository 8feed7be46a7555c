package hu.kapu.identity.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.inbox.CloudEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The history against the examples that the services publish beside their schemas. */
class ProducersEventsTest {
    private static final List<Path> PRODUCERS = List.of(
            Path.of("contracts", "events"),
            Path.of("..", "second-factor-service", "contracts", "events"),
            Path.of("..", "gateway", "contracts", "events"),
            Path.of("..", "notification-service", "contracts", "events"));

    @Test
    void everyEventOfAProducerIsReadAndKnownHere() throws IOException {
        TreeSet<String> unknown = new TreeSet<>();
        for (CloudEvent event : examples()) {
            if (!event.type().equals("mail-requested.v1")
                    && KeptFacts.of(event.type(), event.data()).isPresent()
                    && !KeptFacts.knownTypes().contains(event.type())) {
                unknown.add(event.type());
            }
        }

        assertThat(unknown)
                .as("events that the table of kept facts does not name")
                .isEmpty();
    }

    @Test
    void aSignInTellsWhereHowAndWhen() throws IOException {
        HistoryContent content =
                HistoryContent.of(example(PRODUCERS.get(2), "signed-in.v1")).orElseThrow();

        assertThat(content.facts())
                .containsEntry("portal", "eeszt")
                .containsEntry("methods", List.of("password", "totp"))
                .containsEntry("knownDevice", false)
                .doesNotContainKey("transactionId");
        assertThat(content.at()).isEqualTo("2025-01-20T10:00:00.120Z");
    }

    @Test
    void anEntryIntoAPortalOutOfAnOpenSessionTellsWhereAndWhatHadOpenedIt() throws IOException {
        HistoryContent content = HistoryContent.of(example(PRODUCERS.get(2), "portal-entered.v1"))
                .orElseThrow();

        assertThat(content.facts()).isEqualTo(Map.of("portal", "eeszt", "methods", List.of("password", "totp")));
    }

    @Test
    void anAccessTakenAwayTellsFromWhomAndWhy() throws IOException {
        HistoryContent content = HistoryContent.of(example(PRODUCERS.get(2), "tokens-revoked.v1"))
                .orElseThrow();

        assertThat(content.facts()).isEqualTo(Map.of("portal", "epapir", "reason", "refresh-token-reused"));
    }

    @Test
    void theHeadOfTheRecordOfOperatorsIsKeptUnderTheRecordsOwnId() throws IOException {
        CloudEvent event = example(PRODUCERS.get(2), "operator-acted.v1");

        assertThat(HistoryContent.of(event).orElseThrow().facts())
                .containsEntry("number", 312L)
                .containsOnlyKeys("number", "hash");
        assertThat(event.subject()).isEqualTo(UUID.nameUUIDFromBytes("operator-actions".getBytes(UTF_8)));
    }

    @Test
    void aLockTellsUntilWhen() throws IOException {
        Optional<HistoryContent> content = HistoryContent.of(example(PRODUCERS.get(1), "authenticator-locked.v1"));

        assertThat(content.map(HistoryContent::facts))
                .get()
                .satisfies(facts -> assertThat(facts).containsKey("lockedUntil"));
    }

    @Test
    void theCommittedTextIsTheSameForTheSameFactsInAnyOrder() {
        CloudEvent event = CloudEvent.parse("""
                {"specversion":"1.0","id":"0197b081-22a0-7b77-a6f0-5a0cc0d1a004","source":"/kapu/gateway",
                 "type":"signed-in.v1","subject":"0197a3e2-7b1c-7c55-9a41-3f0d7be5c102",
                 "time":"2025-01-15T20:03:11.912330Z","data":{"surface":"portal","portal":"eeszt"}}
                """);
        HistoryContent content = HistoryContent.of(event).orElseThrow();

        assertThat(content.canonical())
                .isEqualTo("{\"at\":\"2025-01-15T20:03:11.912330Z\","
                        + "\"eventId\":\"0197b081-22a0-7b77-a6f0-5a0cc0d1a004\","
                        + "\"facts\":{\"portal\":\"eeszt\",\"surface\":\"portal\"},\"type\":\"signed-in.v1\"}");
        assertThat(HistoryContent.parse(content.canonical()).facts())
                .isEqualTo(Map.of("portal", "eeszt", "surface", "portal"));
    }

    private static List<CloudEvent> examples() throws IOException {
        List<CloudEvent> examples = new ArrayList<>();
        for (Path folder : PRODUCERS) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(path -> path.toString().endsWith(".example.json"))
                        .map(ProducersEventsTest::read)
                        .forEach(examples::add);
            }
        }
        return examples;
    }

    private static CloudEvent example(Path folder, String type) {
        return read(folder.resolve(type + ".example.json"));
    }

    private static CloudEvent read(Path file) {
        try {
            return CloudEvent.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
