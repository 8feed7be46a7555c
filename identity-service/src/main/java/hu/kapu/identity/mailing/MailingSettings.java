package hu.kapu.identity.mailing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How often the same mail may be asked for. */
@ConfigMapping(prefix = "kapu.mailing")
public interface MailingSettings {
    /** The time between two mails of one kind to one citizen. */
    @WithDefault("PT60S")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 1)
    Duration apart();

    /** Mails of one kind to one citizen within the window. */
    @WithDefault("5")
    @Min(1)
    @Max(100)
    int most();

    /** The rolling time in which mails are counted. */
    @WithDefault("PT1H")
    @DurationMin(minutes = 1)
    @DurationMax(hours = 24)
    Duration window();

    /** How long a repeated attempt id gets the first answer again. */
    @WithDefault("PT60S")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 5)
    Duration repeatWindow();

    /** How long rows are kept after the last mail. */
    @WithDefault("P1D")
    @DurationMin(hours = 24)
    Duration retention();
}
