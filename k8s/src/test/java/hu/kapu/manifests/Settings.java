package hu.kapu.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What a workload is told by the ConfigMaps that become its environment. */
record Settings(Map<String, String> values) {
    static Settings of(Manifests manifests, Workload workload) {
        Map<String, String> values = new HashMap<>();
        for (JsonNode container : workload.containers()) {
            StreamSupport.stream(container.path("envFrom").spliterator(), false)
                    .map(source -> source.at("/configMapRef/name").asText())
                    .map(name -> manifests.named("ConfigMap", name))
                    .forEach(map -> values.putAll(Manifest.strings(map.at("/data"))));
        }
        return new Settings(values);
    }

    String value(String name) {
        return Optional.ofNullable(values.get(name)).orElseThrow(() -> new AssertionError(name + " is not set"));
    }

    /** Of a duration such as {@code 25S}. */
    int seconds(String name) {
        return Integer.parseInt(value(name).replace("S", ""));
    }
}
