package hu.kapu.secondfactor.requester;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a proof of the password counts. */
@ConfigMapping(prefix = "kapu.requester")
public interface RequesterSettings {
    /** The age up to which the caller's {@code password_at} is believed. */
    @WithDefault("PT10M")
    Duration passwordProofLifetime();
}
