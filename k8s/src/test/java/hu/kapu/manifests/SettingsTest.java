package hu.kapu.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Settings are those that the services know, and secrets are never among them. */
class SettingsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`.+?) \\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final String LAUNCHER_SECRETS = "deploy/local/src/main/java/hu/kapu/local/Secrets.java";
    private static final Pattern KNOWN_BY = Pattern.compile("\"([a-z-]+\\.(?:json|key))\", List\\.of\\(([^)]*)\\)");
    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET(?!S_DIR)|TOKEN|JAAS|CREDENTIAL|USERNAME");

    @ParameterizedTest
    @EnumSource
    void every_setting_is_one_that_the_documentation_knows_or_the_platforms(Overlay overlay) {
        Set<String> known = documented();
        for (Workload service : overlay.manifests().workloads()) {
            Set<String> names =
                    Settings.of(overlay.manifests(), service).values().keySet();
            assertThat(names)
                    .as(service.toString())
                    .allMatch(name -> known.contains(name) || name.startsWith("QUARKUS_") || name.startsWith("KAFKA_"));
            for (JsonNode container : service.containers()) {
                assertThat(container.path("env").findValuesAsText("name"))
                        .as(service.toString())
                        .filteredOn(name -> name.startsWith("KAPU_"))
                        .allMatch(known::contains);
            }
        }
        assertThat(known).contains("KAPU_DATABASE_PORT", "KAPU_HASHING_QUEUE", "KAFKA__");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_secret_comes_from_a_secret(Overlay overlay) {
        for (Workload workload : overlay.manifests().workloads()) {
            assertThat(Settings.of(overlay.manifests(), workload).values().keySet())
                    .as(workload.toString())
                    .noneMatch(name -> SECRET.matcher(name).find());
            for (JsonNode container : workload.containers()) {
                for (JsonNode variable : container.path("env")) {
                    if (SECRET.matcher(variable.path("name").asText()).find()) {
                        assertThat(variable.at("/valueFrom/secretKeyRef/name").asText())
                                .as("%s of %s", variable.path("name").asText(), workload)
                                .isNotBlank();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_manifest_holds_a_secret(Overlay overlay) {
        for (Manifest secret : overlay.manifests().ofKind("Secret")) {
            assertThat(Manifest.strings(secret.at("/data")).keySet())
                    .as(secret.toString())
                    .containsExactly("REPLACE-ME");
        }
        for (Manifest manifest : overlay.manifests().all()) {
            assertThat(manifest.document().toString())
                    .as(manifest.toString())
                    .doesNotContain("PRIVATE KEY")
                    .doesNotContain("primaryKeyId")
                    .doesNotContain("kapu-dev-");
        }
    }

    @Test
    void a_placeholder_starts_nothing() {
        Manifests manifests = Overlay.SINGLE_NODE.manifests();
        for (Workload service : manifests.services()) {
            assertThat(service.pod().at("/volumes").findValues("secret"))
                    .as(service.toString())
                    .isNotEmpty()
                    .allMatch(secret -> !secret.path("items").isEmpty()
                            && !secret.path("optional").asBoolean(false));
        }
    }

    @Test
    void in_production_nothing_is_said_to_be_development() {
        Manifests manifests = Overlay.PRODUCTION.manifests();
        for (Workload workload : manifests.workloads()) {
            Settings settings = Settings.of(manifests, workload);
            assertThat(settings.value("KAPU_ENVIRONMENT"))
                    .as(workload.toString())
                    .isEqualTo("production");
            assertThat(settings.value("QUARKUS_DATASOURCE_REACTIVE_POSTGRESQL_SSL_MODE"))
                    .as(workload.toString())
                    .isEqualTo("verify-full");
            assertThat(settings.value("KAFKA_SECURITY_PROTOCOL"))
                    .as(workload.toString())
                    .isEqualTo("SASL_SSL");
        }
        assertThat(settings("notification").value("KAPU_SMTP_START_TLS")).isEqualTo("REQUIRED");
        assertThat(settings("gateway").value("KAPU_OIDC_ISSUER")).startsWith("https://");
    }

    @Test
    void the_private_key_of_letters_is_notifications_alone() {
        for (Overlay overlay : Overlay.values()) {
            assertThat(overlay.manifests().workloads().stream()
                            .filter(workload -> workload.pod().toString().contains("mail-private.json"))
                            .map(Workload::name)
                            .collect(Collectors.toSet()))
                    .isSubsetOf("notification", "notification-migration");
        }
    }

    /** As the launcher hands them out, which starts the same services. */
    @ParameterizedTest
    @CsvSource({"identity, IDENTITY", "second-factor, SECOND_FACTOR", "notification, NOTIFICATION", "gateway, GATEWAY"})
    void a_service_gets_the_keys_it_has_to_know_and_no_others(String service, String program) {
        Map<String, String> knownBy = KNOWN_BY.matcher(Repository.text(LAUNCHER_SECRETS))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        assumeFalse(knownBy.isEmpty(), LAUNCHER_SECRETS + " has no table of who may know which key");
        Set<String> wanted = knownBy.entrySet().stream()
                .filter(key -> key.getValue().matches(".*Program\\." + program + "(,.*)?"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        JsonNode volumes =
                Overlay.PRODUCTION.manifests().named("Deployment", service).at("/spec/template/spec/volumes");

        assertThat(volumes.findValuesAsText("path"))
                .filteredOn(path -> path.startsWith("sealing/") || path.equals("pairwise.key"))
                .extracting(path -> path.replace("sealing/", ""))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static Settings settings(String service) {
        Manifests manifests = Overlay.PRODUCTION.manifests();
        return Settings.of(manifests, new Workload(manifests.named("Deployment", service)));
    }

    /** The names of {@code docs/configuration.md} as environment variables; {@code kafka.*} becomes {@code KAFKA__}. */
    private static Set<String> documented() {
        Set<String> names = new TreeSet<>();
        ROW.matcher(Repository.text("docs/configuration.md")).results().forEach(row -> {
            String full = "";
            for (String name : NAME.matcher(row.group(1))
                    .results()
                    .map(found -> found.group(1))
                    .toList()) {
                full = name.startsWith(".") ? full.substring(0, full.lastIndexOf('.')) + name : name;
                names.add(full.replace("[]", "").toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
            }
        });
        return names;
    }
}
