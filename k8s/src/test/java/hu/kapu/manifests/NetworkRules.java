package hu.kapu.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A NetworkPolicy: whom it is about, and what it lets in and out. */
record NetworkRules(Manifest manifest) {
    /** One rule: ports, and who is on the other side. */
    record Rule(JsonNode node, String side) {
        boolean opens(int port) {
            JsonNode ports = node.path("ports");
            return ports.isMissingNode()
                    || stream(ports).anyMatch(each -> each.path("port").asInt() == port);
        }

        List<JsonNode> peers() {
            return stream(node.path(side)).toList();
        }

        /** Without a peer it is anybody. */
        boolean namesItsPeers() {
            return !peers().isEmpty();
        }
    }

    boolean selects(Map<String, String> labels) {
        return selects(manifest.at("/spec/podSelector"), labels);
    }

    boolean isAbout(String direction) {
        return stream(manifest.at("/spec/policyTypes"))
                .anyMatch(type -> type.asText().equals(direction));
    }

    List<Rule> ingress() {
        return rules("ingress", "from");
    }

    List<Rule> egress() {
        return rules("egress", "to");
    }

    /** A selector that names labels; those by expressions are not understood here, and not used. */
    static boolean selects(JsonNode selector, Map<String, String> labels) {
        if (selector.has("matchExpressions")) {
            throw new AssertionError("a selector by expressions: " + selector);
        }
        return labels.entrySet()
                .containsAll(Manifest.strings(selector.path("matchLabels")).entrySet());
    }

    private List<Rule> rules(String direction, String side) {
        return stream(manifest.at("/spec/" + direction))
                .map(node -> new Rule(node, side))
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
