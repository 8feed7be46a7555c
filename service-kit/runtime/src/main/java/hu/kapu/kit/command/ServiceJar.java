package hu.kapu.kit.command;

import io.quarkus.runtime.Quarkus;
import java.util.Map;

/** What a service's {@code main} does: the service without arguments, a {@link Command} with them. */
public final class ServiceJar {
    /** A command opens no port, publishes nothing and leaves the clock's work to the running service. */
    private static final Map<String, String> ALONE = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "kapu.outbox.enabled", "false");

    /** Where a service does not migrate when it starts, the command that is there for it does. */
    private static final String MIGRATE_AT_START = "quarkus.flyway.migrate-at-start";

    private ServiceJar() {}

    /**
     * Starts the service, or runs the command that the arguments name and ends.
     *
     * @param aloneToo settings with which a command of this service consumes and sends nothing either
     */
    public static void run(Map<String, String> aloneToo, String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run();
            return;
        }
        ALONE.forEach(System::setProperty);
        aloneToo.forEach(System::setProperty);
        if (arguments[0].equals(MigrateCommand.NAME)) {
            System.setProperty(MIGRATE_AT_START, "true");
        }
        Quarkus.run(Commands.class, arguments);
    }
}
