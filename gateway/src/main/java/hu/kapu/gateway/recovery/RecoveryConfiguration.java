package hu.kapu.gateway.recovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of a forgotten password's recovery. */
@ConfigMapping(prefix = "kapu.recovery")
interface RecoveryConfiguration {
    /** From the start to the new password. */
    @WithDefault("60M")
    Duration lifetime();

    /** How many recoveries one browser may have open; the oldest goes first. */
    @WithDefault("8")
    int openPerBrowser();

    /** How long a replaced browser id may still be led to the current step. */
    @WithDefault("30S")
    Duration formerBrowser();

    /** How long a recovery is kept after it has expired. */
    @WithDefault("1D")
    Duration keptAfterEnd();
}
