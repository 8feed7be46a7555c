package hu.kapu.identity.closing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How accounts are closed. */
@ConfigMapping(prefix = "kapu.closing")
public interface ClosingSettings {
    /** Between asking and closing; until then it can be cancelled. */
    @WithDefault("P14D")
    @DurationMax(days = 365)
    Duration coolingOff();

    /** How often accounts whose time has come are looked for. */
    @WithDefault("1M")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 1)
    Duration lookEvery();
}
