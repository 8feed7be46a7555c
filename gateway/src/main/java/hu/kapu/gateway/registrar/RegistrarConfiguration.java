package hu.kapu.gateway.registrar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the registrar's door. */
@ConfigMapping(prefix = "kapu.registrar")
interface RegistrarConfiguration {
    /** How long ago an official may have signed in to begin or decide a case. */
    @WithDefault("15M")
    Duration freshSignIn();

    /** How long a case waits for a second official. */
    @WithDefault("14D")
    Duration caseLifetime();

    /** The longest time for which a role may be granted. */
    @WithDefault("730D")
    Duration longestRole();

    /** How long the record of what officials did is kept. */
    @WithDefault("1826D")
    Duration auditKept();
}
