package hu.kapu.gateway.command;

import hu.kapu.gateway.ui.ReadableAddresses;
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
            "mp.messaging.incoming.mail-events.enabled", "false");

    private Main() {}

    public static void main(String... arguments) {
        System.setProperty(ReadableAddresses.NOT_JUDGED_BY_QUARKUS, "true");
        ServiceJar.run(ALONE, arguments);
    }
}
