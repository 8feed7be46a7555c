package hu.kapu.gateway.watching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What operators watch. */
@ConfigMapping(prefix = "kapu.watching")
public interface WatchingConfiguration {
    /** How long the migration's figures are kept day by day. */
    @WithDefault("P400D")
    Duration migrationKept();
}
