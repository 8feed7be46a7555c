package hu.kapu.identity.credential;

/**
 * What is kept of a password.
 *
 * @param encoded Argon2id with its parameters and salt
 * @param pepperId which pepper went in
 */
public record StoredHash(String encoded, int pepperId) {
    @Override
    public String toString() {
        return "StoredHash[***]";
    }
}
