package hu.kapu.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long sessions last. */
@ConfigMapping(prefix = "kapu.session")
public interface SessionConfiguration {
    /** How long a session may lie unused. */
    @WithDefault("30M")
    Duration idle();

    /** How long a session lasts however much it is used. */
    @WithDefault("12H")
    Duration absolute();

    /** How long an ended session is kept. */
    @WithDefault("7D")
    Duration keptAfterEnd();
}
