package hu.kapu.kit.hashing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How much a hash costs and how many may wait for one. */
@ConfigMapping(prefix = "kapu.hashing")
public interface HashingSettings {
    /** Memory of one hash in KiB (Argon2id m). */
    @WithDefault("19456")
    @Min(8)
    @Max(1_048_576)
    int memoryKib();

    /** Passes over that memory (Argon2id t). */
    @WithDefault("2")
    @Min(1)
    @Max(20)
    int iterations();

    /** Hashes that may wait beyond those running; more are shed. */
    @WithDefault("64")
    @Min(1)
    @Max(10_000)
    int queue();
}
