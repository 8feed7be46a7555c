package hu.kapu.identity.alarm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How an account is stopped by its owner without signing in. */
@ConfigMapping(prefix = "kapu.alarm")
public interface AlarmSettings {
    /** How long the code of a notice can stop the account. */
    @WithDefault("P7D")
    @DurationMin(hours = 1)
    @DurationMax(days = 60)
    Duration noticeLife();

    /**
     * What came into force this long before a notice counts as what the notice is about: longer than the clocks of two
     * services may differ and a transaction may last.
     */
    @WithDefault("PT1M")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 10)
    Duration noticeMargin();

    /** Attempts within an hour for one user name and one beginning of a code. */
    @WithDefault("5")
    @Min(1)
    @Max(100)
    int attemptsPerHour();

    /** Who is told by mail that an account was frozen; nobody when it is not set. */
    Optional<String> operatorAddress();
}
