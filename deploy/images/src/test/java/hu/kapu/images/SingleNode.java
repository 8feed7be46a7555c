package hu.kapu.images;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The services' Deployments of the overlay {@code single-node}, changed only in what a host without a cluster cannot
 * give: all share its network, so each has ports and neighbours of its own, and volumes are folders.
 */
final class SingleNode {
    private static final Set<String> NOT_WITHOUT_A_CLUSTER =
            Set.of("startupProbe", "readinessProbe", "livenessProbe", "lifecycle", "envFrom", "ports");

    private final List<Map<String, Object>> documents;

    private SingleNode(List<Map<String, Object>> documents) {
        this.documents = documents;
    }

    /**
     * What the host gives to one service instead.
     *
     * @param folders for volumes by name
     * @param empty for the volumes that have no folder
     */
    record Place(Map<String, String> settings, Map<String, String> passwords, Map<String, Path> folders, Path empty) {}

    static SingleNode rendered(Path overlay) {
        Podman.Result rendered =
                Podman.execute(List.of("kubectl", "kustomize", overlay.toString()), Path.of("/dev/null"));
        if (rendered.exitCode() != 0) {
            throw new IllegalStateException(rendered.output());
        }
        return new SingleNode(Yaml.documents(rendered.output()).toList());
    }

    /** The image that the overlay wants. */
    String imageOf(String service) {
        return Yaml.text(container(deployment(service)), "image");
    }

    /** Writes the Deployment as Podman can play it. */
    Path write(String service, Place place, Path file) throws java.io.IOException {
        Map<String, Object> deployment = deployment(service);
        Map<String, Object> pod = podOf(deployment);
        pod.put("hostNetwork", true);
        pod.put("volumes", folders(pod, place));
        Map<String, Object> container = container(deployment);
        container.put("env", environment(container, place));
        container.put("imagePullPolicy", "Never");
        container.keySet().removeAll(NOT_WITHOUT_A_CLUSTER);
        return Files.writeString(file, Yaml.write(deployment));
    }

    private Map<String, Object> deployment(String service) {
        return documents.stream()
                .filter(document -> "Deployment".equals(document.get("kind"))
                        && nameOf(document).equals(service))
                .findFirst()
                .orElseThrow();
    }

    private static String nameOf(Map<String, Object> document) {
        return Yaml.text(Yaml.map(document, "metadata"), "name");
    }

    private static Map<String, Object> podOf(Map<String, Object> deployment) {
        return Yaml.map(Yaml.map(Yaml.map(deployment, "spec"), "template"), "spec");
    }

    private static Map<String, Object> container(Map<String, Object> deployment) {
        return Yaml.map(Yaml.<Object>list(podOf(deployment), "containers").getFirst());
    }

    private static List<Object> folders(Map<String, Object> pod, Place place) {
        List<Object> volumes = new ArrayList<>();
        for (Object volume : Yaml.<Object>list(pod, "volumes")) {
            String name = Yaml.text(Yaml.map(volume), "name");
            Path folder = place.folders().getOrDefault(name, place.empty());
            volumes.add(Map.of("name", name, "hostPath", Map.of("path", folder.toString(), "type", "Directory")));
        }
        return volumes;
    }

    private List<Object> environment(Map<String, Object> container, Place place) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Object source : Yaml.<Object>list(container, "envFrom")) {
            values.putAll(settings(Yaml.text(Yaml.map(Yaml.map(source), "configMapRef"), "name")));
        }
        for (Object variable : Yaml.<Object>list(container, "env")) {
            String name = Yaml.text(Yaml.map(variable), "name");
            values.put(name, place.passwords().getOrDefault(name, ""));
        }
        values.putAll(place.settings());
        List<Object> environment = new ArrayList<>();
        values.forEach((name, value) -> environment.add(Map.of("name", name, "value", value.toString())));
        return environment;
    }

    private Map<String, Object> settings(String configMap) {
        return documents.stream()
                .filter(document -> "ConfigMap".equals(document.get("kind"))
                        && nameOf(document).equals(configMap))
                .map(document -> Yaml.map(document, "data"))
                .findFirst()
                .orElseThrow();
    }
}
