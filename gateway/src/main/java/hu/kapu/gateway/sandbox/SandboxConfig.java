package hu.kapu.gateway.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The sandbox for portal developers; refused in production. */
@ConfigMapping(prefix = "kapu.sandbox")
public interface SandboxConfig {

    /** Whether {@code /sandbox} is there: movable calendars, published test citizens, readable messages. */
    @WithDefault("false")
    boolean enabled();

    /** JSON file with the test citizens that {@code /sandbox} publishes, secrets included; they exist nowhere else. */
    Optional<Path> citizens();

    /** Address of the inbox where the test citizens' mail arrives, as a link on {@code /sandbox}. */
    Optional<String> inbox();
}
