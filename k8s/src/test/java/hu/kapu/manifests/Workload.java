package hu.kapu.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Something with pods: a Deployment, a StatefulSet or a Job. */
record Workload(Manifest manifest) {
    private static final String TEMPLATE = "/spec/template";

    String kind() {
        return manifest.kind();
    }

    String name() {
        return manifest.name();
    }

    Map<String, String> podLabels() {
        return Manifest.strings(manifest.at(TEMPLATE + "/metadata/labels"));
    }

    JsonNode pod() {
        return manifest.at(TEMPLATE + "/spec");
    }

    /** Those that come first, too. */
    List<JsonNode> containers() {
        List<JsonNode> all = new ArrayList<>();
        pod().path("initContainers").forEach(all::add);
        pod().path("containers").forEach(all::add);
        return all;
    }

    @Override
    public String toString() {
        return manifest.toString();
    }
}
