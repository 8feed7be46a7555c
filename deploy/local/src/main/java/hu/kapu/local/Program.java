package hu.kapu.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The programs of the suite that run as child JVMs, in the order in which they are listed to people. */
public enum Program {
    IDENTITY("identity", "identity-service"),
    SECOND_FACTOR("second-factor", "second-factor-service"),
    NOTIFICATION("notification", "notification-service"),
    GATEWAY("gateway", "gateway"),
    SAMPLE_PORTAL("sample-portal", "deploy/sample-portal");

    /** Those with a database, a management port and a part in the events. */
    public static final List<Program> SERVICES = List.of(IDENTITY, SECOND_FACTOR, NOTIFICATION, GATEWAY);

    private final String label;
    private final String module;

    Program(String label, String module) {
        this.label = label;
        this.module = module;
    }

    /** The name in configuration and on the command line, such as {@code second-factor}. */
    public String label() {
        return label;
    }

    /** The Maven module, relative to the repository. */
    public String module() {
        return module;
    }

    /** The database's name; it is also the prefix of its two roles. */
    public String database() {
        return label.replace('-', '_');
    }

    /** Where Quarkus has put the runnable jar with its libraries. */
    public Path application(Path home) {
        return home.resolve(module).resolve("target/quarkus-app");
    }

    /** Accepts {@code identity} and {@code identity-service} alike. */
    public static Optional<Program> named(String typed) {
        return Arrays.stream(values())
                .filter(program ->
                        program.label.equals(typed) || Path.of(program.module).endsWith(typed))
                .findFirst();
    }
}
