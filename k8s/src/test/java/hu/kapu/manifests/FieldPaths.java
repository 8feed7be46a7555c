package hu.kapu.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The paths of all fields in a document, such as {@code spec.listeners[].name}; not metadata, nor what maps hold. */
final class FieldPaths {
    /** Below these, the names are the author's and not the kind's. */
    private static final Set<String> MAPS = Set.of(
            "matchLabels", "labels", "annotations", "parameters", "requests", "limits", "config", "data", "jvmOptions");

    private FieldPaths() {}

    static Set<String> of(JsonNode document) {
        Set<String> paths = new TreeSet<>();
        for (Map.Entry<String, JsonNode> field : document.properties()) {
            if (!Set.of("apiVersion", "kind", "metadata").contains(field.getKey())) {
                add(paths, field.getKey(), field.getKey(), field.getValue());
            }
        }
        return paths;
    }

    private static void add(Set<String> paths, String path, String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(element -> add(paths, path + "[]", name, element));
        } else if (value.isObject() && !MAPS.contains(name)) {
            value.properties()
                    .forEach(field -> add(paths, path + '.' + field.getKey(), field.getKey(), field.getValue()));
        } else {
            paths.add(path);
        }
    }
}
