package hu.kapu.identity.emailchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Another e-mail address, or the confirmation of the present one. */
@ConfigMapping(prefix = "kapu.email-change")
public interface EmailChangeSettings {
    /** How long a mailed code can be used. */
    @WithDefault("PT30M")
    @DurationMin(minutes = 5)
    @DurationMax(hours = 24)
    Duration codeLife();

    /** How long ago the password may have been given. */
    @WithDefault("PT10M")
    @DurationMin(minutes = 1)
    @DurationMax(hours = 1)
    Duration passwordAge();

    /** Wrong codes for one mail. */
    @WithDefault("5")
    @Min(1)
    @Max(10)
    int triesPerCode();

    /** Wrong codes of one citizen within the window, over all mails. */
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int triesPerWindow();

    /** The rolling time in which wrong codes are counted. */
    @WithDefault("PT1H")
    @DurationMin(minutes = 1)
    @DurationMax(hours = 24)
    Duration window();

    /** How long an attempt id that used a code gets the first answer again. */
    @WithDefault("PT60S")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 5)
    Duration repeatWindow();

    /** How long a former address can be brought back: longer than a notice that comes late can stop the account. */
    @WithDefault("P14D")
    @DurationMin(days = 7)
    @DurationMax(days = 90)
    Duration formerAddressRetention();

    /** How long the row of a change is kept after its code has expired. */
    @WithDefault("P1D")
    @DurationMin(hours = 1)
    Duration retention();
}
