package hu.kapu.kit.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.KafkaServer;
import hu.kapu.kit.testing.TopicReader;
import hu.kapu.kit.testing.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static KafkaServer broker;

    @BeforeAll
    static void a_broker_that_may_be_killed() {
        broker = KafkaServer.start(folder.resolve("kafka"), 0);
    }

    @AfterAll
    static void stop() {
        broker.kill();
    }

    @Test
    void events_of_each_citizen_arrive_in_their_order_and_leave_the_table() throws Exception {
        try (RelayRig rig = RelayRig.on("relay_order", broker)) {
            Map<UUID, List<String>> written = new HashMap<>();
            List<UUID> citizens = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
            for (int number = 0; number < 120; number++) {
                UUID citizen = citizens.get(number * 7 % 3);
                String id = rig.append("order", citizen, "n" + number).toString();
                written.computeIfAbsent(citizen, each -> new ArrayList<>()).add(id);
            }

            rig.start();

            Waiting.until("an empty outbox", PATIENCE, rig::empty);
            try (TopicReader reader = TopicReader.fromBeginning(broker.bootstrapServers(), "order")) {
                for (UUID citizen : citizens) {
                    List<String> expected = written.getOrDefault(citizen, List.of());
                    List<String> came = Waiting.forValue(
                            "events of " + citizen,
                            PATIENCE,
                            () -> reader.valuesOf(citizen.toString(), expected.size()));
                    assertThat(came.stream().map(RelayTest::idOf)).containsExactlyElementsOf(expected);
                }
            }
        }
    }

    @Test
    void the_trace_an_event_was_written_in_is_a_header_of_its_record_and_no_part_of_it() throws Exception {
        String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        try (RelayRig rig = RelayRig.on("relay_traced", broker)) {
            UUID citizen = UUID.randomUUID();
            UUID traced = rig.appendTraced("traced", citizen, traceparent);
            UUID untraced = rig.append("traced", citizen, "as usual");

            rig.start();

            Waiting.until("an empty outbox", PATIENCE, rig::empty);
            try (TopicReader reader = TopicReader.fromBeginning(broker.bootstrapServers(), "traced")) {
                List<String> came =
                        Waiting.forValue("two events", PATIENCE, () -> reader.valuesOf(citizen.toString(), 2));
                assertThat(came.stream().map(RelayTest::idOf)).containsExactly(traced.toString(), untraced.toString());
                assertThat(came).noneMatch(event -> event.contains("traceparent"));
                assertThat(reader.poll().stream().map(RelayTest::traceparentOf)).containsExactly(traceparent, "none");
            }
        }
    }

    @Test
    void while_the_broker_is_down_events_wait_and_afterwards_they_leave() throws Exception {
        try (RelayRig rig = RelayRig.on("relay_outage", broker)) {
            rig.start();
            UUID citizen = UUID.randomUUID();
            UUID before = rig.append("outage", citizen, "before");
            Waiting.until("the first event to leave", PATIENCE, rig::empty);

            broker.kill();
            UUID during = rig.append("outage", citizen, "during");
            assertThat(rig.waiting()).isEqualTo(1);
            broker.start();

            Waiting.until("the second event to leave", PATIENCE, rig::empty);
            try (TopicReader reader = TopicReader.fromBeginning(broker.bootstrapServers(), "outage")) {
                List<String> came =
                        Waiting.forValue("two events", PATIENCE, () -> reader.valuesOf(citizen.toString(), 2));
                assertThat(came.stream().map(RelayTest::idOf).distinct())
                        .containsExactly(before.toString(), during.toString());
            }
        }
    }

    @Test
    void killed_between_publishing_and_deleting_it_publishes_again_and_the_inbox_takes_one() throws Exception {
        try (RelayRig rig = RelayRig.on("relay_killed", broker)) {
            UUID citizen = UUID.randomUUID();
            UUID event = rig.append("killed", citizen, "once");

            assertThat(publishAndDie(rig)).isEqualTo(PublishAndDie.KILLED);
            assertThat(rig.waiting()).isEqualTo(1);
            rig.start();
            Waiting.until("an empty outbox", PATIENCE, rig::empty);

            try (TopicReader reader = TopicReader.fromBeginning(broker.bootstrapServers(), "killed")) {
                List<String> came =
                        Waiting.forValue("the event, twice", PATIENCE, () -> reader.valuesOf(citizen.toString(), 2));
                assertThat(came.stream().map(RelayTest::idOf)).containsOnly(event.toString());
                came.forEach(record -> InboxEffects.takeIn(rig, UUID.fromString(idOf(record))));
                assertThat(InboxEffects.count(rig)).isEqualTo(1);
            }
        }
    }

    @Test
    void a_relay_that_lost_its_lease_deletes_nothing() throws Exception {
        try (RelayRig rig = RelayRig.on("relay_fence", broker)) {
            UUID first = UUID.randomUUID();
            UUID second = UUID.randomUUID();
            Instant now = Instant.now();
            UUID _ = rig.append("fence", UUID.randomUUID(), "kept");
            long position =
                    rig.store().oldest(1).await().atMost(PATIENCE).getFirst().position();

            long fence = lease(rig, first, now).getAsLong();
            assertThat(lease(rig, second, now.plusSeconds(1))).isEmpty();
            assertThat(lease(rig, second, now.plusSeconds(30))).hasValue(fence + 1);

            assertThat(rig.store()
                            .delete(List.of(position), first, fence)
                            .await()
                            .atMost(PATIENCE))
                    .isZero();
            assertThat(rig.waiting()).isEqualTo(1);
            assertThat(rig.store()
                            .delete(List.of(position), second, fence + 1)
                            .await()
                            .atMost(PATIENCE))
                    .isEqualTo(1);
        }
    }

    private static OptionalLong lease(RelayRig rig, UUID holder, Instant now) {
        return rig.store().lease(holder, now, now.plusSeconds(20)).await().atMost(PATIENCE);
    }

    private static int publishAndDie(RelayRig rig) throws Exception {
        Path log = folder.resolve("publish-and-die.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        PublishAndDie.class.getName(),
                        Integer.toString(rig.database().port()),
                        rig.database().name(),
                        rig.database().ownerPassword(),
                        rig.database().appPassword(),
                        broker.bootstrapServers())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("surefire.test.class.path"));
        int status = builder.start().waitFor();
        assertThat(Files.readString(log)).doesNotContain("Exception in thread");
        return status;
    }

    private static String traceparentOf(ConsumerRecord<String, String> received) {
        Header header = received.headers().lastHeader("traceparent");
        return header == null ? "none" : new String(header.value(), US_ASCII);
    }

    private static String idOf(String value) {
        return value.replaceAll(".*\"id\": ?\"([^\"]+)\".*", "$1");
    }
}
