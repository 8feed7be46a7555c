package hu.kapu.secondfactor.state;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A factor that has just ended, as answered and told.
 *
 * @param method the name of the sign-in method
 */
public record EndedFactor(UUID id, String method, @Nullable String label) {}
