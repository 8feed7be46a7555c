package hu.kapu.secondfactor.changes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What holds for every change of factors. */
@ConfigMapping(prefix = "kapu.changes")
public interface ChangeSettings {
    /** Authenticator apps one citizen may have at once. */
    @WithDefault("5")
    @Min(1)
    @Max(20)
    int authenticators();

    /**
     * How long an ended factor can be restored by whoever still has it, and for as long as the account is frozen; then
     * its secret is erased. Longer than a notice that comes late can stop the account.
     */
    @WithDefault("P14D")
    Duration recoverableFor();

    /** How long a repeated change is answered with the first answer. */
    @WithDefault("P1D")
    Duration answersKept();
}
