package hu.kapu.kit.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How long a repeated delivery is recognised. */
@ConfigMapping(prefix = "kapu.inbox")
public interface InboxSettings {
    /** Whole days; longer than any topic keeps its records. */
    @WithDefault("14")
    @Min(1)
    @Max(400)
    int daysKept();
}
