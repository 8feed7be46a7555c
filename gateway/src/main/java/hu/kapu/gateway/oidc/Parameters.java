package hu.kapu.gateway.oidc;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The parameters of an OAuth request as RFC 6749, section 3.1 reads them: an empty value counts as left out, and none may
 * come twice.
 */
public final class Parameters {
    private final Map<String, List<String>> values = new TreeMap<>();

    private Parameters() {}

    public static Parameters of(MultivaluedMap<String, String> map) {
        Parameters parameters = new Parameters();
        map.forEach((name, values) -> values.forEach(value -> parameters.add(name, value)));
        return parameters;
    }

    /** The value, or nothing when the parameter is missing, empty or repeated. */
    public Optional<String> get(String name) {
        List<String> found = values.getOrDefault(name, List.of());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The values between spaces, in order, or an empty list. */
    public List<String> list(String name) {
        return get(name).map(value -> List.of(value.trim().split(" +"))).orElse(List.of());
    }

    /** A parameter that came more than once. */
    public Optional<String> repeated() {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether any value has characters that no parameter of OAuth may have (RFC 6749, appendix A). */
    public boolean haveControlCharacters() {
        return values.values().stream()
                .flatMap(List::stream)
                .flatMapToInt(String::chars)
                .anyMatch(Character::isISOControl);
    }

    private void add(String name, String value) {
        if (!value.isEmpty()) {
            values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        }
    }
}
