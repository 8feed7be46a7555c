package hu.kapu.secondfactor.proof;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long an accepted code counts. */
@ConfigMapping(prefix = "kapu.proof")
public interface ProofSettings {
    /** How long an accepted code of a factor allows changes in its transaction. */
    @WithDefault("PT10M")
    Duration forChanges();
}
