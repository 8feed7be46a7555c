package hu.kapu.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** Everything that one overlay renders. */
record Manifests(List<Manifest> all) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> WITH_PODS = Set.of("Deployment", "StatefulSet", "Job");

    Manifests {
        all = List.copyOf(all);
    }

    static Manifests parse(String yaml) {
        try {
            return new Manifests(YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml).readAll().stream()
                    .map(Manifest::new)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Manifest> ofKind(String kind) {
        return all.stream().filter(manifest -> manifest.kind().equals(kind)).toList();
    }

    Manifest named(String kind, String name) {
        return ofKind(kind).stream()
                .filter(manifest -> manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }

    /** Whatever has pods of which we write the template ourselves. */
    List<Workload> workloads() {
        return all.stream()
                .filter(manifest -> WITH_PODS.contains(manifest.kind()))
                .map(Workload::new)
                .toList();
    }

    /** The four services. */
    List<Workload> services() {
        return ofKind("Deployment").stream().map(Workload::new).toList();
    }

    List<NetworkRules> networkPolicies() {
        return ofKind("NetworkPolicy").stream().map(NetworkRules::new).toList();
    }
}
