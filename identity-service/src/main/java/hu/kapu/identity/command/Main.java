package hu.kapu.identity.command;

import hu.kapu.kit.command.ServiceJar;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Map;

/** The jar's one entry. */
@QuarkusMain
public final class Main {
    /** With these a command consumes and sends nothing. */
    private static final Map<String, String> ALONE = Map.of(
            "mp.messaging.incoming.identity-events.enabled", "false",
            "mp.messaging.incoming.second-factor-events.enabled", "false",
            "mp.messaging.incoming.gateway-events.enabled", "false",
            "mp.messaging.incoming.notification-events.enabled", "false");

    private Main() {}

    public static void main(String... arguments) {
        ServiceJar.run(ALONE, arguments);
    }
}
