package hu.kapu.identity.closing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;

/** How accounts are closed. */
@ConfigMapping(prefix = "kapu.closing")
public interface ClosingSettings {
    /** Between asking and closing; until then it can be cancelled. */
    @WithDefault("P14D")
    @DurationMax(days = 365)
    Duration coolingOff();
}
