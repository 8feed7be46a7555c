package hu.kapu.gateway.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of a sign-in. */
@ConfigMapping(prefix = "kapu.sign-in")
public interface SignInConfiguration {
    /** From the start, and again from the accepted password. */
    @WithDefault("30M")
    Duration lifetime();

    /** From the accepted password, however often more time is asked for. */
    @WithDefault("60M")
    Duration longest();

    /** From the start of an enrolment. */
    @WithDefault("60M")
    Duration enrolmentLifetime();

    /** How many sign-ins one browser may have open; the oldest goes first. */
    @WithDefault("8")
    int openPerBrowser();

    /** How long a replaced browser id may still be led to the current step. */
    @WithDefault("30S")
    Duration formerBrowser();

    /** How long a sign-in is kept after it has expired. */
    @WithDefault("1D")
    Duration keptAfterEnd();
}
