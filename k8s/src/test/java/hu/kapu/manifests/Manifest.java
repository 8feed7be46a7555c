package hu.kapu.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;

/** One document of a rendered overlay. */
record Manifest(JsonNode document) {
    /** Such as {@code apps/v1 Deployment}. */
    String type() {
        return at("/apiVersion").asText() + ' ' + kind();
    }

    String kind() {
        return at("/kind").asText();
    }

    String name() {
        return at("/metadata/name").asText();
    }

    /** A part of it, missing or not. */
    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    Map<String, String> labels() {
        return strings(at("/metadata/labels"));
    }

    Map<String, String> annotations() {
        return strings(at("/metadata/annotations"));
    }

    static Map<String, String> strings(JsonNode object) {
        return object.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asText()));
    }

    @Override
    public String toString() {
        return kind() + ' ' + name();
    }
}
