package hu.kapu.identity.credential;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How often a password may be tried, and how long a device stays known. */
@ConfigMapping(prefix = "kapu.credential")
public interface CredentialSettings {
    /** Wrong attempts in a row for one user name before the first wait. */
    @WithDefault("5")
    @Min(2)
    @Max(100)
    int failuresBeforeWait();

    /** The first wait; each further failure doubles it. */
    @WithDefault("PT30S")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 1)
    Duration firstWait();

    /** The longest wait. */
    @WithDefault("PT1H")
    @DurationMin(minutes = 1)
    @DurationMax(hours = 24)
    Duration longestWait();

    /** Wrong attempts from one known device for one citizen within the device window. */
    @WithDefault("10")
    @Min(1)
    @Max(100)
    int failuresPerDevice();

    /** The rolling time in which the attempts of a known device are counted. */
    @WithDefault("PT1H")
    @DurationMin(minutes = 1)
    @DurationMax(hours = 24)
    Duration deviceWindow();

    /** How long a repeated attempt id gets the first answer again. */
    @WithDefault("PT60S")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 5)
    Duration repeatWindow();

    /** How long a device stays known after its last completed sign-in. */
    @WithDefault("P180D")
    @DurationMin(days = 1)
    @DurationMax(days = 400)
    Duration deviceLife();

    /** Citizens one browser may be known for. */
    @WithDefault("5")
    @Min(1)
    @Max(10)
    int citizensPerDevice();

    /** How long attempts on unknown names, and attempts without standing failures, are kept. */
    @WithDefault("P1D")
    @DurationMin(hours = 24)
    Duration attemptRetention();

    /** How long address and factors change only with the app or at a registrar after a reset of the password. */
    @WithDefault("PT72H")
    @DurationMin(hours = 1)
    @DurationMax(days = 30)
    Duration restrictionAfterReset();
}
