package hu.kapu.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Topics and rights as resources agree with what the launcher makes and the services do. */
class KafkaResourcesTest {
    private static final String LAUNCHER = "deploy/local/src/main/java/hu/kapu/local/Topics.java";
    private static final Pattern NAME = Pattern.compile("\"(kapu\\.[a-z-]+\\.v1)\"");
    private static final Pattern PARTITIONS = Pattern.compile("PARTITIONS = (\\d+);");
    private static final Pattern DAYS =
            Pattern.compile("topic\\(name, (\\d+)\\), topic\\(name \\+ \"\\.dlt\", (\\d+)\\)");
    private static final Pattern CONSUMED = Pattern.compile("mp\\.messaging\\.incoming\\.[a-z-]+\\.topic=(\\S+)");

    private final Manifests manifests = Overlay.PRODUCTION.manifests();

    @Test
    void every_topic_is_as_the_launcher_makes_it() {
        String launcher = Repository.text(LAUNCHER);
        int partitions = Integer.parseInt(one(PARTITIONS, launcher).group(1));
        MatchResult days = one(DAYS, launcher);
        Map<String, Long> wanted = new HashMap<>();
        NAME.matcher(launcher).results().map(found -> found.group(1)).forEach(name -> {
            wanted.put(name, millis(days.group(1)));
            wanted.put(name + ".dlt", millis(days.group(2)));
        });

        List<Manifest> topics = manifests.ofKind("KafkaTopic");
        assertThat(topics.stream()
                        .collect(Collectors.toMap(
                                Manifest::name,
                                topic -> topic.at("/spec/config/retention.ms").asLong())))
                .isEqualTo(wanted);
        assertThat(topics).allSatisfy(topic -> {
            assertThat(topic.at("/spec/partitions").asInt()).isEqualTo(partitions);
            assertThat(topic.at("/spec/replicas").asInt()).isEqualTo(3);
            assertThat(topic.at("/spec/config/min.insync.replicas").asInt()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "identity, identity-service",
        "second-factor, second-factor-service",
        "notification, notification-service",
        "gateway, gateway"
    })
    void a_service_reads_what_it_consumes_and_nothing_else(String service, String module) {
        Set<String> consumed = CONSUMED.matcher(Repository.text(module + "/src/main/resources/application.properties"))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(topics(service, "Read")).isEqualTo(consumed);
        assertThat(topics(service, "Write"))
                .containsAll(consumed.stream().map(topic -> topic + ".dlt").toList())
                .contains("kapu." + service + ".v1");
        assertThat(groups(service)).containsExactly(service);
    }

    @ParameterizedTest
    @CsvSource({"identity", "second-factor", "gateway"})
    void letters_are_asked_for_and_not_read(String service) {
        assertThat(topics(service, "Write")).contains("kapu.mail.v1").doesNotContain("kapu.mail.v1.dlt");
        assertThat(topics(service, "Read")).doesNotContain("kapu.mail.v1", "kapu.mail.v1.dlt");
    }

    @Test
    void only_notification_reads_letters() {
        assertThat(manifests.ofKind("KafkaUser").stream()
                        .map(Manifest::name)
                        .map(name -> name.replace("-kafka", ""))
                        .filter(service -> topics(service, "Read").stream().anyMatch(topic -> topic.contains("mail"))))
                .containsExactly("notification");
    }

    /** Kafka answers "exists" only to somebody who may create it, and a service makes sure of its topics. */
    @Test
    void whoever_uses_a_topic_may_create_it_and_its_dead_letters() {
        for (String service : List.of("identity", "second-factor", "notification", "gateway")) {
            Set<String> used = new HashSet<>(topics(service, "Read"));
            used.addAll(topics(service, "Write"));
            Set<String> wanted = used.stream()
                    .map(topic -> topic.replace(".dlt", ""))
                    .flatMap(topic -> Stream.of(topic, topic + ".dlt"))
                    .collect(Collectors.toSet());
            assertThat(topics(service, "Create")).as(service).isEqualTo(wanted);
        }
    }

    @Test
    void three_brokers_keep_each_record_and_two_acknowledge_it() {
        assertThat(manifests
                        .named("KafkaNodePool", "brokers")
                        .at("/spec/replicas")
                        .asInt())
                .isEqualTo(3);
        JsonNode config = manifests.named("Kafka", "kapu").at("/spec/kafka/config");
        assertThat(config.path("default.replication.factor").asInt()).isEqualTo(3);
        assertThat(config.path("min.insync.replicas").asInt()).isEqualTo(2);
        assertThat(config.path("auto.create.topics.enable").asBoolean(true)).isFalse();
    }

    private Set<String> topics(String service, String operation) {
        return acls(service)
                .filter(acl -> acl.at("/resource/type").asText().equals("topic"))
                .filter(acl -> acl.path("operations").toString().contains('"' + operation + '"'))
                .map(acl -> acl.at("/resource/name").asText())
                .collect(Collectors.toSet());
    }

    private Set<String> groups(String service) {
        return acls(service)
                .filter(acl -> acl.at("/resource/type").asText().equals("group"))
                .map(acl -> acl.at("/resource/name").asText())
                .collect(Collectors.toSet());
    }

    private Stream<JsonNode> acls(String service) {
        JsonNode acls = manifests.named("KafkaUser", service + "-kafka").at("/spec/authorization/acls");
        return Stream.iterate(0, index -> index < acls.size(), index -> index + 1)
                .map(acls::get)
                .peek(acl ->
                        assertThat(acl.at("/resource/patternType").asText()).isEqualTo("literal"));
    }

    private static MatchResult one(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().orElseThrow();
    }

    private static long millis(String days) {
        return Duration.ofDays(Long.parseLong(days)).toMillis();
    }
}
