package hu.kapu.gateway.oidc.logout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How portals are told that a citizen has signed out. */
@ConfigMapping(prefix = "kapu.logout")
public interface LogoutConfig {

    /** How long a portal may take to accept a connection. */
    @WithDefault("PT2S")
    @DurationMax(seconds = 10)
    Duration connectWithin();

    /** How long a portal may take to answer a logout token, connecting included. */
    @WithDefault("PT5S")
    @DurationMax(seconds = 30)
    Duration answerWithin();

    /** Logout tokens on their way to one portal at a time, from each instance. */
    @WithDefault("16")
    @Min(1)
    @Max(200)
    int atOncePerPortal();

    /** How long a logout token may be accepted; a new one is made for each attempt. */
    @WithDefault("PT2M")
    @DurationMin(seconds = 10)
    @DurationMax(minutes = 2)
    Duration tokenLifetime();

    /** The wait after a first attempt that failed; it doubles with each further one. */
    @WithDefault("PT2S")
    @DurationMin(seconds = 1)
    Duration firstWait();

    /** The longest wait between two attempts. */
    @WithDefault("PT15M")
    Duration longestWait();

    /** When a portal that cannot be told is given up. */
    @WithDefault("PT24H")
    @DurationMax(days = 7)
    Duration giveUpAfter();

    /** Within which time portals are told that a way of signing in has ended, or that their level was raised. */
    @WithDefault("PT10M")
    @DurationMax(minutes = 10)
    Duration spread();

    /** How long the page after signing out waits for the portals that are told in frames. */
    @WithDefault("PT4S")
    @DurationMax(seconds = 30)
    Duration framesWithin();
}
