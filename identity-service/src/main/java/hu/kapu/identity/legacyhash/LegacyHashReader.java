package hu.kapu.identity.legacyhash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads hashes in the forms in which other systems write them; {@code docs/import.md} lists them. */
public final class LegacyHashReader {
    private static final Pattern BCRYPT = Pattern.compile(
            "(?:bcrypt\\$|(?i:\\{CRYPT\\}))?\\$2[aby]\\$([0-9]{2})\\$([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})");
    private static final Pattern ARGON2 =
            Pattern.compile("(?:argon2|(?i:\\{ARGON2\\}))?\\$argon2(id|i)\\$(?:v=([0-9]{2})\\$)?"
                    + "m=([0-9]{1,8}),t=([0-9]{1,8}),p=([0-9]{1,3})\\$([A-Za-z0-9+/=]+)\\$([A-Za-z0-9+/=]+)");
    private static final Pattern PBKDF2_OF_DJANGO =
            Pattern.compile("pbkdf2_(sha1|sha256|sha512)\\$([0-9]{1,8})\\$([^$]+)\\$([A-Za-z0-9+/=]+)");
    private static final Pattern PBKDF2 =
            Pattern.compile("(?:\\$pbkdf2(?:-(sha256|sha512))?\\$|(?i:\\{PBKDF2(?:-(SHA1|SHA256|SHA512))?\\}))"
                    + "([0-9]{1,8})\\$([./+A-Za-z0-9=]+)\\$([./+A-Za-z0-9=]+)");
    private static final Pattern PBKDF2_IN_FIELDS = Pattern.compile("pbkdf2(?:-(sha1|sha256|sha512))?");
    private static final Pattern SHA = Pattern.compile("(?i)\\{(S?)SHA(256|512)?\\}([A-Za-z0-9+/=]+)");

    private static final String OF_BCRYPT = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String OF_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int SHORTEST_DIGEST = 12;
    private static final int LONGEST_DIGEST = 128;
    private static final int SHORTEST_ARGON2_SALT = 8;
    private static final int LEAST_KIB_PER_LANE = 8;
    private static final int VERSION_16 = 16;
    private static final int VERSION_19 = 19;

    private static final long MOST_ITERATIONS = 3_000_000;
    private static final int MOST_MEMORY_KIB = 262_144;
    private static final long MOST_KIB_FILLED = 1_048_576;

    private LegacyHashReader() {}

    /** A hash that can be checked against, or why not. */
    public sealed interface Reading {
        record Understood(LegacyHash hash) implements Reading {}

        /** In none of the forms, or damaged. */
        record Unreadable() implements Reading {}

        /** Nobody could be asked to wait for it at every sign-in. */
        record TooCostly() implements Reading {}
    }

    public static Reading read(WrittenHash written) {
        try {
            Optional<LegacyHash> hash =
                    written.algorithm().isEmpty() ? inOneText(written.hash().strip()) : inFields(written);
            return hash.map(LegacyHashReader::affordable).orElseGet(Reading.Unreadable::new);
        } catch (IllegalArgumentException damaged) {
            return new Reading.Unreadable();
        }
    }

    private static Optional<LegacyHash> inOneText(String text) {
        return Stream.of(
                        in(BCRYPT, text, LegacyHashReader::bcrypt),
                        in(ARGON2, text, LegacyHashReader::argon2),
                        in(PBKDF2, text, LegacyHashReader::pbkdf2),
                        in(PBKDF2_OF_DJANGO, text, LegacyHashReader::pbkdf2OfDjango),
                        in(SHA, text, LegacyHashReader::sha))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LegacyHash> in(Pattern form, String text, Function<MatchResult, LegacyHash> read) {
        Matcher parts = form.matcher(text);
        return parts.matches() ? Optional.of(read.apply(parts)) : Optional.empty();
    }

    private static LegacyHash bcrypt(MatchResult parts) {
        Bcrypt method = new Bcrypt(number(parts.group(1)));
        if (method.cost() < Bcrypt.LEAST_COST) {
            throw new IllegalArgumentException("a cost that bcrypt does not have");
        }
        return hash(method, bcryptBytes(parts.group(2)), bcryptBytes(parts.group(3)));
    }

    private static LegacyHash argon2(MatchResult parts) {
        int version = parts.group(2) == null ? VERSION_16 : number(parts.group(2));
        byte[] salt = bytes(parts.group(6));
        byte[] digest = digest(bytes(parts.group(7)));
        ForeignArgon2 method = new ForeignArgon2(
                parts.group(1).equals("id"),
                version,
                number(parts.group(3)),
                number(parts.group(4)),
                number(parts.group(5)),
                digest.length);
        boolean possible = (version == VERSION_16 || version == VERSION_19)
                && method.lanes() > 0
                && method.iterations() > 0
                && method.memoryKib() >= LEAST_KIB_PER_LANE * method.lanes()
                && salt.length >= SHORTEST_ARGON2_SALT;
        if (!possible) {
            throw new IllegalArgumentException("parameters that Argon2 does not have");
        }
        return hash(method, salt, digest);
    }

    private static LegacyHash pbkdf2(MatchResult parts) {
        Sha sha = function(parts.group(1) == null ? parts.group(2) : parts.group(1));
        return pbkdf2(sha, parts.group(3), adaptedBytes(parts.group(4)), adaptedBytes(parts.group(5)));
    }

    /** The salt is the text itself. */
    private static LegacyHash pbkdf2OfDjango(MatchResult parts) {
        byte[] salt = parts.group(3).getBytes(UTF_8);
        return pbkdf2(function(parts.group(1)), parts.group(2), salt, bytes(parts.group(4)));
    }

    private static Optional<LegacyHash> inFields(WrittenHash written) {
        return in(PBKDF2_IN_FIELDS, written.algorithm().strip(), parts -> {
            byte[] salt = bytes(written.salt().strip());
            byte[] digest = bytes(written.hash().strip());
            return pbkdf2(function(parts.group(1)), written.iterations().strip(), salt, digest);
        });
    }

    private static LegacyHash pbkdf2(Sha sha, String iterations, byte[] salt, byte[] digest) {
        Pbkdf2 method = new Pbkdf2(sha, number(iterations), digest(digest).length);
        if (method.iterations() < 1 || salt.length == 0) {
            throw new IllegalArgumentException("parameters that PBKDF2 does not have");
        }
        return hash(method, salt, digest);
    }

    private static LegacyHash sha(MatchResult parts) {
        Sha sha = parts.group(2) == null ? Sha.SHA1 : function("sha" + parts.group(2));
        byte[] bytes = bytes(parts.group(3));
        boolean salted = !parts.group(1).isEmpty();
        if (bytes.length < sha.bytes() || (bytes.length > sha.bytes()) != salted) {
            throw new IllegalArgumentException("not as long as digest and salt");
        }
        byte[] digest = new byte[sha.bytes()];
        byte[] salt = new byte[bytes.length - digest.length];
        System.arraycopy(bytes, 0, digest, 0, digest.length);
        System.arraycopy(bytes, digest.length, salt, 0, salt.length);
        return hash(new SaltedSha(sha), salt, digest);
    }

    private static Reading affordable(LegacyHash hash) {
        boolean affordable = switch (hash.recipe().method()) {
            case Bcrypt bcrypt -> bcrypt.cost() <= Bcrypt.MOST_COST;
            case Pbkdf2 pbkdf2 -> pbkdf2.effort().units() <= MOST_ITERATIONS;
            case ForeignArgon2 argon2 ->
                argon2.memoryKib() <= MOST_MEMORY_KIB
                        && (long) argon2.memoryKib() * argon2.iterations() <= MOST_KIB_FILLED;
            case SaltedSha sha -> true;
        };
        return affordable ? new Reading.Understood(hash) : new Reading.TooCostly();
    }

    private static LegacyHash hash(LegacyMethod method, byte[] salt, byte[] digest) {
        return new LegacyHash(new LegacyRecipe(method, salt), digest);
    }

    private static byte[] digest(byte[] digest) {
        if (digest.length < SHORTEST_DIGEST || digest.length > LONGEST_DIGEST) {
            throw new IllegalArgumentException("not as long as a digest");
        }
        return digest;
    }

    /** SHA-1 where a form names none. */
    private static Sha function(@Nullable String name) {
        return name == null ? Sha.SHA1 : Sha.named(name.toLowerCase(Locale.ROOT));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    /** With a dot for the plus sign, as passlib and OpenLDAP write it. */
    private static byte[] adaptedBytes(String adapted) {
        return bytes(adapted.replace('.', '+'));
    }

    private static byte[] bcryptBytes(String text) {
        StringBuilder base64 = new StringBuilder(text.length());
        text.chars().forEach(each -> base64.append(OF_BASE64.charAt(OF_BCRYPT.indexOf(each))));
        return bytes(base64.toString());
    }
}
