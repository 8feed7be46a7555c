package hu.kapu.secondfactor.requester;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a proof of the password counts, the caller's {@code password_at}. */
@ConfigMapping(prefix = "kapu.requester")
public interface RequesterSettings {
    /** For adding, changing and ending a second factor. */
    @WithDefault("PT10M")
    Duration passwordForChanges();

    /** For checking a code: as long as the longest sign-in transaction, whose life is the gateway's to judge. */
    @WithDefault("PT60M")
    Duration passwordForCodes();

    /** How long a recovery code that was accepted in place of the password allows checking the deletion code. */
    @WithDefault("PT15M")
    Duration recoveryForChecks();
}
