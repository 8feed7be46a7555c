package hu.kapu.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts beside the overlays make what the overlays need. */
class ScriptsTest {
    @Test
    void own_keys_and_fresh_passwords_take_the_place_of_every_placeholder(@TempDir Path folder) throws IOException {
        for (Workload service : Overlay.SINGLE_NODE.manifests().services()) {
            for (String key : service.pod().path("volumes").findValuesAsText("path")) {
                Path file = folder.resolve("keys").resolve(service.name()).resolve(key);
                Files.createDirectories(file.getParent());
                Files.writeString(file, "{}");
            }
        }
        Path own = folder.resolve("own");

        String told = withSecrets(folder.resolve("keys"), own);
        Manifests first = Manifests.parse(Kubectl.kustomize(own));
        String _ = withSecrets(folder.resolve("keys"), own);
        Manifests second = Manifests.parse(Kubectl.kustomize(own));

        assertThat(told).contains("kubectl apply -k");
        Map<String, Set<String>> secrets = first.ofKind("Secret").stream()
                .collect(Collectors.toMap(
                        Manifest::name,
                        secret -> Manifest.strings(secret.at("/data")).keySet()));
        for (Workload workload : first.workloads()) {
            for (JsonNode reference : workload.pod().findValues("secretKeyRef")) {
                assertThat(secrets.get(reference.path("name").asText()))
                        .as("%s of %s", reference, workload)
                        .contains(reference.path("key").asText());
            }
            for (JsonNode volume : workload.pod().path("volumes").findValues("secret")) {
                assertThat(secrets.get(volume.path("secretName").asText()))
                        .as("%s of %s", volume, workload)
                        .containsAll(volume.path("items").findValuesAsText("key"));
            }
        }
        assertThat(second.ofKind("Secret")).as("what is there stays").isEqualTo(first.ofKind("Secret"));
    }

    @Test
    void a_command_is_the_migrations_job_with_other_words() {
        Manifest migration = Overlay.PRODUCTION.manifests().named("Job", "gateway-migration");

        Manifest command = Manifests.parse(Kubectl.output(
                        Map.of("SHOW", "yes"),
                        Repository.path("k8s/run-command").toString(),
                        "gateway",
                        "grant-operators",
                        "fekete.ilona",
                        "--office",
                        "A \"nagy\" hivatal"))
                .all()
                .getFirst();

        JsonNode container = command.at("/spec/template/spec/containers/0");
        assertThat(strings(container.path("args")))
                .containsExactly("grant-operators", "fekete.ilona", "--office", "A \"nagy\" hivatal");
        assertThat(container.path("envFrom")).isEqualTo(migration.at("/spec/template/spec/containers/0/envFrom"));
        assertThat(command.name()).startsWith("gateway-grant-operators-");
        assertThat(command.labels()).doesNotContainKey("kapu.hu/stage");
        assertThat(command.annotations()).isEmpty();
    }

    private static String withSecrets(Path keys, Path own) {
        return Kubectl.output(
                Map.of(), Repository.path("k8s/with-secrets").toString(), keys.toString(), own.toString());
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
