package hu.kapu.gateway.oidc;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    public static Parameters of(Map<String, String> single) {
        Parameters parameters = new Parameters();
        single.forEach(parameters::add);
        return parameters;
    }

    /** The same without these. */
    public Parameters without(Set<String> names) {
        Parameters others = new Parameters();
        others.values.putAll(values);
        others.values.keySet().removeAll(names);
        return others;
    }

    /** The same by a client that has proved who it is, whether it named itself here or not. */
    public Parameters naming(String clientId) {
        Parameters named = without(Set.of());
        named.values.computeIfAbsent("client_id", any -> List.of(clientId));
        return named;
    }

    /** The same with this value in the place of any other. */
    public Parameters with(String name, String value) {
        Parameters changed = without(Set.of(name));
        changed.add(name, value);
        return changed;
    }

    /** Each parameter that came once, with its value. */
    public Map<String, String> single() {
        Map<String, String> single = new TreeMap<>();
        values.keySet().forEach(name -> get(name).ifPresent(value -> single.put(name, value)));
        return single;
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
