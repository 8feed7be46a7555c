package hu.kapu.identity.recovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** The way back to an account whose password is forgotten. */
@ConfigMapping(prefix = "kapu.recovery")
public interface RecoverySettings {
    /** How long a mailed code can be used; 24 hours at most (NIST SP 800-63B-4 section 4.2.1.2). */
    @WithDefault("PT30M")
    @DurationMin(minutes = 5)
    @DurationMax(hours = 24)
    Duration codeLife();

    /** Codes that may be typed for one mail. */
    @WithDefault("5")
    @Min(1)
    @Max(10)
    int triesPerCode();

    /** Codes that may be typed in one transaction, over all its mails. */
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int triesPerTransaction();

    /** How long a new password may be set after the code was used, and the attempt that used it gets its answer again. */
    @WithDefault("PT15M")
    @DurationMin(minutes = 1)
    @DurationMax(hours = 1)
    Duration proofLife();

    /** How long an attempt id that set a password gets the first answer again. */
    @WithDefault("PT60S")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 5)
    Duration repeatWindow();

    /** How long a recovery's row is kept after its code has expired. */
    @WithDefault("P1D")
    @DurationMin(hours = 1)
    Duration retention();
}
