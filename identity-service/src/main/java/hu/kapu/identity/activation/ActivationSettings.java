package hu.kapu.identity.activation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The way from registration to the first password. */
@ConfigMapping(prefix = "kapu.activation")
public interface ActivationSettings {
    /** How long a first-login code can be used; 24 hours at most (NIST SP 800-63B-4 section 4.2.1.2). */
    @WithDefault("PT24H")
    Duration codeLife();

    /** How long an attempt id that used a code up gets the first answer again. */
    @WithDefault("PT60S")
    Duration repeatWindow();

    /** How long a code's row is kept after its use or expiry. */
    @WithDefault("P1D")
    Duration codeRetention();
}
