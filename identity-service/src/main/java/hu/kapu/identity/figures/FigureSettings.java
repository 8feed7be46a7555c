package hu.kapu.identity.figures;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The figures of the migration to two factors. */
@ConfigMapping(prefix = "kapu.figures")
public interface FigureSettings {
    /** How often the figures are counted anew; often enough to follow a day, seldom enough to follow nobody. */
    @WithDefault("P1D")
    Duration every();
}
