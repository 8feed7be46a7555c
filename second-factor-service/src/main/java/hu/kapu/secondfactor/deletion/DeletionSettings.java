package hu.kapu.secondfactor.deletion;

import hu.kapu.secondfactor.attempts.RollingBudget;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How often deletion codes may be tried; checking and using share the budget, and a new code does not reset it. */
@ConfigMapping(prefix = "kapu.deletion")
public interface DeletionSettings {
    /** Wrong codes that are evaluated in {@link #window()}. */
    @WithDefault("5")
    @Min(1)
    @Max(100)
    int perWindow();

    /** The rolling time over which wrong codes are counted. */
    @WithDefault("PT1H")
    Duration window();

    default RollingBudget rolling() {
        return new RollingBudget(perWindow(), window());
    }
}
