package hu.kapu.identity.activation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** The way from registration to the first password. */
@ConfigMapping(prefix = "kapu.activation")
public interface ActivationSettings {
    /** How long a first-login code can be used; 24 hours at most (NIST SP 800-63B-4 section 4.2.1.2). */
    @WithDefault("PT24H")
    @DurationMin(minutes = 5)
    @DurationMax(hours = 24)
    Duration codeLife();

    /** How long an attempt id that used a code up gets the first answer again. */
    @WithDefault("PT60S")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 5)
    Duration repeatWindow();

    /** How long a code's row is kept after its use or expiry. */
    @WithDefault("P1D")
    @DurationMin(minutes = 5)
    Duration codeRetention();
}
