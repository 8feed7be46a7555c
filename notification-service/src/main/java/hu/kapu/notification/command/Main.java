package hu.kapu.notification.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Map;

/** The jar's one entry: the service without arguments, a {@link Command} with them. */
@QuarkusMain
public final class Main {
    /** A command opens no port, publishes, consumes and sends nothing, and leaves the clock's work to the service. */
    private static final Map<String, String> ALONE = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "kapu.outbox.enabled", "false",
            "kapu.delivery.poll", "24H",
            "mp.messaging.incoming.mail-requests.enabled", "false");

    /** Where a service does not migrate when it starts, the command that is there for it does. */
    private static final String MIGRATE_AT_START = "quarkus.flyway.migrate-at-start";

    private Main() {}

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run();
            return;
        }
        ALONE.forEach(System::setProperty);
        if (arguments[0].equals(MigrateCommand.NAME)) {
            System.setProperty(MIGRATE_AT_START, "true");
        }
        Quarkus.run(Commands.class, arguments);
    }
}
