package hu.kapu.secondfactor.emailcode;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Codes by e-mail: how long they are valid, how often they are sent and tried. */
@ConfigMapping(prefix = "kapu.email-code")
public interface EmailCodeSettings {
    /** How long a code counts after the mail server has taken its mail. */
    @WithDefault("PT10M")
    Duration validity();

    /** After this time without the mail server taking it the mail is of no use and is not sent. */
    @WithDefault("PT10M")
    Duration deliverWithin();

    /** Wrong codes after which a new code must be asked for. */
    @WithDefault("5")
    @Min(1)
    @Max(10)
    int perChallenge();

    /** The shortest time between two codes mailed to one citizen. */
    @WithDefault("PT60S")
    Duration betweenMails();

    /** Codes mailed to one citizen in {@link #mailWindow()}. */
    @WithDefault("5")
    @Min(1)
    @Max(20)
    int mailsPerWindow();

    /** The rolling time over which mails are counted. */
    @WithDefault("PT1H")
    Duration mailWindow();
}
