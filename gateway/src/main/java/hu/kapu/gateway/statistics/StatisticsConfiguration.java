package hu.kapu.gateway.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** The counts of sign-ins per portal. */
@ConfigMapping(prefix = "kapu.statistics")
public interface StatisticsConfiguration {
    /**
     * How far the count stays behind, so that whatever is being written meanwhile is not missed; longer than any statement
     * may take.
     */
    @WithDefault("PT2M")
    @DurationMin(seconds = 30)
    Duration delay();

    /** How long the counts of single minutes are kept. */
    @WithDefault("P1D")
    @DurationMin(hours = 2)
    Duration minutesKept();

    /** How long a day's counts are kept. */
    @WithDefault("P1096D")
    Duration retention();
}
