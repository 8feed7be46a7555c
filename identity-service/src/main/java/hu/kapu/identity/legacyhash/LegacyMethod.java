package hu.kapu.identity.legacyhash;

import java.util.List;

/** How another system hashes: everything but the salt and the result. */
public sealed interface LegacyMethod permits Bcrypt, Pbkdf2, ForeignArgon2, SaltedSha {
    /** Under which the database names it, such as {@code pbkdf2-sha256:600000:32}; the first part says whose it is. */
    String text();

    /** What it makes of a password. */
    byte[] digest(byte[] password, byte[] salt);

    /** What one digest costs. */
    Effort effort();

    /** Works for nothing, as long as so many units of this kind of work take. */
    void spend(long units);

    /** Reads {@link #text}. */
    static LegacyMethod parse(String text) {
        List<String> parts = List.of(text.split(":", -1));
        String name = parts.getFirst();
        if (name.equals(Bcrypt.NAME)) {
            return new Bcrypt(number(parts, 1));
        }
        if (name.startsWith(Pbkdf2.PREFIX)) {
            return new Pbkdf2(Sha.named(name.substring(Pbkdf2.PREFIX.length())), number(parts, 1), number(parts, 2));
        }
        if (name.startsWith(ForeignArgon2.PREFIX)) {
            return new ForeignArgon2(
                    name.equals(ForeignArgon2.ID),
                    number(parts, 1),
                    number(parts, 2),
                    number(parts, 3),
                    number(parts, 4),
                    number(parts, 5));
        }
        return new SaltedSha(Sha.named(name));
    }

    private static int number(List<String> parts, int place) {
        return Integer.parseInt(parts.get(place));
    }
}
