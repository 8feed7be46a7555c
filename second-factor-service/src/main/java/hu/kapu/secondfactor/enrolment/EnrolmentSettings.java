package hu.kapu.secondfactor.enrolment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How an authenticator app is enrolled. */
@ConfigMapping(prefix = "kapu.enrolment")
public interface EnrolmentSettings {
    /** From the first page to "Befejezés". */
    @WithDefault("PT60M")
    Duration lifetime();

    /** How long an ended enrolment is kept, so that a late click is told "expired" instead of "unknown". */
    @WithDefault("P1D")
    Duration keptAfterExpiry();
}
