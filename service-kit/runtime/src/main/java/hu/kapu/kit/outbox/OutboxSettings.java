package hu.kapu.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How events leave the database. */
@ConfigMapping(prefix = "kapu.outbox")
public interface OutboxSettings {
    /** Off for a process that only writes events and leaves publishing to another instance. */
    @WithDefault("true")
    boolean enabled();

    /** How often the relay looks when nothing wakes it. */
    @WithDefault("PT0.25S")
    Duration poll();

    /** Rows read at once. */
    @WithDefault("200")
    @Min(1)
    @Max(5_000)
    int batch();

    /** How long a relay that fell silent keeps the others waiting. */
    @WithDefault("PT20S")
    Duration lease();

    /** How long one record may take to be acknowledged before it counts as failed. */
    @WithDefault("PT8S")
    Duration delivery();
}
