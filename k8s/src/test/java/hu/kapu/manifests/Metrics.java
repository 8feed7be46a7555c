package hu.kapu.manifests;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The metrics of this code, under the names that Prometheus sees. */
record Metrics(Set<String> names) {
    private static final Pattern OURS = Pattern.compile("\"(kapu\\.[a-z]+(?:\\.[a-z]+)*)\"");
    private static final Pattern USED =
            Pattern.compile("(?<![a-zA-Z0-9_:])(kapu_[a-z_]+|(?:http|jvm|process|system)_[a-z_]+)");
    /** What the registry adds to a name: the unit, and what kind of number it is. */
    private static final List<String> ENDINGS =
            List.of("", "_total", "_seconds", "_seconds_bucket", "_seconds_count", "_seconds_sum", "_seconds_max");
    /** Of the platform, as far as they are used. */
    private static final Set<String> PLATFORM = Set.of(
            "http_server_requests_seconds_count",
            "http_server_requests_seconds_sum",
            "http_server_requests_seconds_max",
            "jvm_memory_used_bytes",
            "process_cpu_usage");

    Metrics {
        names = Set.copyOf(names);
    }

    static Metrics inTheCode() {
        Set<String> names = new TreeSet<>(PLATFORM);
        OURS.matcher(Repository.sources())
                .results()
                .map(found -> found.group(1).replace('.', '_'))
                .forEach(name -> ENDINGS.forEach(ending -> names.add(name + ending)));
        return new Metrics(names);
    }

    boolean knows(String name) {
        return names.contains(name);
    }

    /** Those in a PromQL expression. */
    static Set<String> usedBy(String expression) {
        return USED.matcher(expression).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
