package hu.kapu.identity.credential;

import hu.kapu.kit.hashing.HashingSettings;
import hu.kapu.kit.readiness.ProductionCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Hashes in production cost at least what the weakest of OWASP's recommendations for Argon2id costs. */
@ApplicationScoped
class HashingStrength implements ProductionCheck {
    /** 7168 KiB five times; the other recommendations fill more memory in all. */
    private static final long LEAST_KIB_FILLED = 7_168L * 5;

    private static final int LEAST_MEMORY_KIB = 7_168;

    private final HashingSettings settings;

    HashingStrength(HashingSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<String> findings() {
        long filled = (long) settings.memoryKib() * settings.iterations();
        return settings.memoryKib() >= LEAST_MEMORY_KIB && filled >= LEAST_KIB_FILLED
                ? List.of()
                : List.of("kapu.hashing.memory-kib and kapu.hashing.iterations make passwords too cheap to guess.");
    }
}
