package hu.kapu.images;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** YAML as maps and lists, with anchors and merges resolved. */
final class Yaml {
    private Yaml() {}

    static Map<String, Object> map(String text) {
        return parser().load(text);
    }

    static Stream<Map<String, Object>> documents(String text) {
        return StreamSupport.stream(parser().loadAll(text).spliterator(), false).map(Yaml::map);
    }

    static String write(Object document) {
        return parser().dump(document);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    /** The text below a key; for one that has to be there. */
    static String text(Map<String, Object> node, String key) {
        return String.valueOf(node.get(key));
    }

    /** The map below a key, empty when there is none. */
    static Map<String, Object> map(Map<String, Object> node, String key) {
        return map(node.getOrDefault(key, Map.of()));
    }

    @SuppressWarnings("unchecked")
    static <T> List<T> list(Map<String, Object> node, String key) {
        return (List<T>) node.getOrDefault(key, List.of());
    }

    private static org.yaml.snakeyaml.Yaml parser() {
        return new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()));
    }
}
