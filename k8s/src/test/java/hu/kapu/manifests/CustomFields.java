package hu.kapu.manifests;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of custom resources that we use, each looked up in the definition of its kind; {@code custom-fields.txt}
 * has a line with the kind, and one for each field.
 */
final class CustomFields {
    private static final String FILE = "k8s/src/test/resources/custom-fields.txt";

    private final Map<String, Set<String>> fields = new HashMap<>();

    CustomFields() {
        String kind = "";
        for (String line : Repository.text(FILE).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ")) {
                fields.computeIfAbsent(kind, first -> new HashSet<>()).add(line.strip());
            } else {
                kind = line;
                fields.put(kind, new HashSet<>());
            }
        }
    }

    Optional<Set<String>> of(String kind) {
        return Optional.ofNullable(fields.get(kind));
    }
}
