package hu.kapu.identity.credential;

import hu.kapu.identity.legacyhash.LegacyRecipe;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a password.
 *
 * @param encoded Argon2id with its parameters and salt
 * @param pepperId which pepper went in
 * @param legacy what another system made of the password before it came here, until the first sign-in
 */
public record StoredHash(
        String encoded, int pepperId, @Nullable LegacyRecipe legacy) {
    public StoredHash(String encoded, int pepperId) {
        this(encoded, pepperId, null);
    }

    @Override
    public String toString() {
        return "StoredHash[***]";
    }
}
