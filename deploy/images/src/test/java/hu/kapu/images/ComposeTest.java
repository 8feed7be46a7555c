package hu.kapu.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComposeTest {
    private static final Set<String> ONE_SHOTS = Set.of("secrets", "databases");
    private static final Set<String> OURS = Set.of("identity", "second-factor", "notification", "gateway");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+:-([^}]*)}");

    private final Map<String, Object> compose = Yaml.map(Repository.text(Repository.IMAGES.resolve("compose.yaml")));

    @Test
    void the_suite_is_complete() {
        assertThat(services().keySet())
                .containsAll(OURS)
                .containsAll(ONE_SHOTS)
                .contains("postgres", "kafka", "mail", "sample-portal");
    }

    @Test
    void nothing_can_write_to_its_image_or_gain_a_right() {
        assertThat(services()).allSatisfy((name, service) -> {
            assertThat(service).as(name).containsEntry("read_only", true);
            assertThat(Yaml.<String>list(service, "cap_drop")).as(name).containsExactly("ALL");
            assertThat(Yaml.<String>list(service, "security_opt")).as(name).contains("no-new-privileges:true");
            assertThat(service).as(name).doesNotContainKeys("privileged", "cap_add", "pid", "ipc");
        });
    }

    @Test
    void nothing_runs_as_root() {
        assertThat(services())
                .allSatisfy((name, service) ->
                        assertThat(Yaml.text(service, "user")).as(name).matches("[1-9][0-9]*:[1-9][0-9]*"));
    }

    @Test
    void whatever_keeps_running_tells_how_it_is() {
        assertThat(services()).allSatisfy((name, service) -> {
            Map<String, Object> health = Yaml.map(service, "healthcheck");
            if (ONE_SHOTS.contains(name)) {
                assertThat(service).as(name).containsEntry("restart", "no");
            } else {
                assertThat(Yaml.list(health, "test")).as(name).isNotEmpty();
                assertThat(service).as(name).containsEntry("restart", "unless-stopped");
            }
        });
    }

    @Test
    void only_loopback_can_be_reached_from_outside() {
        assertThat(services())
                .allSatisfy((name, service) -> assertThat(Yaml.<String>list(service, "ports"))
                        .as(name)
                        .allMatch(port -> port.startsWith("127.0.0.1:")));
        assertThat(Yaml.map(compose, "networks")).containsOnlyKeys("kapu");
    }

    @Test
    void every_image_has_a_version() {
        assertThat(services())
                .allSatisfy((name, service) -> assertThat(defaults(Yaml.text(service, "image")))
                        .as(name)
                        .matches(".+/.+:v?[0-9]+\\.[0-9]+.*"));
    }

    @Test
    void a_programs_keys_are_mounted_by_nobody_else_and_cannot_be_changed() {
        assertThat(services()).allSatisfy((name, service) -> {
            if (!ONE_SHOTS.contains(name)) {
                assertThat(Yaml.<String>list(service, "volumes"))
                        .as(name)
                        .filteredOn(volume -> volume.startsWith("secrets-"))
                        .allMatch(volume -> volume.startsWith("secrets-" + name + ":") && volume.endsWith(":ro"));
            }
        });
    }

    @Test
    void every_volume_is_declared_and_used() {
        Set<String> used = services().values().stream()
                .flatMap(service -> Yaml.<String>list(service, "volumes").stream())
                .map(volume -> volume.split(":", 2)[0])
                .filter(volume -> !volume.startsWith("."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Yaml.map(compose, "volumes").keySet()).isEqualTo(used);
    }

    @Test
    void no_password_stands_in_the_file() {
        assertThat(services())
                .allSatisfy((name, service) -> assertThat(Yaml.map(service, "environment"))
                        .as(name)
                        .allSatisfy((setting, value) -> {
                            if (setting.matches(".*(PASSWORD|SECRET|KEY).*")) {
                                assertThat(value.toString()).startsWith("/");
                            }
                        }));
    }

    @Test
    void the_services_settings_are_those_of_the_documentation() {
        Set<String> documented = documentedVariables();

        assertThat(OURS)
                .allSatisfy(name -> assertThat(documented)
                        .containsAll(Yaml.map(service(name), "environment").keySet()));
    }

    @Test
    void our_images_are_called_as_the_build_calls_them() {
        String version = value(Repository.text(Repository.HOME.resolve("pom.xml")), "(?m)^  <version>([^<]+)<");

        assertThat(OURS)
                .allSatisfy(name -> assertThat(defaults(Yaml.text(service(name), "image")))
                        .matches("localhost/kapu/" + name + "(-service)?:" + version));
    }

    @Test
    void kafka_is_the_version_that_the_tests_run_against() {
        String version = value(Repository.text(Repository.HOME.resolve("pom.xml")), "<kafka-broker.version>([^<]+)<");

        assertThat(service("kafka").get("image")).isEqualTo("docker.io/apache/kafka:" + version);
    }

    private Map<String, Object> service(String name) {
        return Yaml.map(Yaml.map(compose, "services"), name);
    }

    private Map<String, Map<String, Object>> services() {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        Yaml.map(compose, "services").forEach((name, service) -> all.put(name, Yaml.map(service)));
        return all;
    }

    private static String defaults(String text) {
        return VARIABLE.matcher(text).replaceAll("$1");
    }

    /** {@code `kapu.database.host`, `.port`} stands for two properties that begin alike. */
    private static Set<String> documentedVariables() {
        Set<String> variables = new TreeSet<>();
        String document = Repository.text(Repository.HOME.resolve("docs/configuration.md"));
        document.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            String beginning = "";
            Matcher property = Pattern.compile("`([^`]+)`").matcher(line.split("\\|", -1)[1]);
            while (property.find()) {
                String name = property.group(1);
                String whole = name.startsWith(".") ? beginning + name : name;
                beginning = whole.substring(0, Math.max(0, whole.lastIndexOf('.')));
                variables.add(whole.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
            }
        });
        return variables;
    }

    private static String value(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
