package hu.kapu.identity.credential;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code that opens the way to a new password: sixty random bits as twelve symbols of Crockford's base32, which has no I, L, O and U. Read leniently: case, spaces
 * and dashes do not matter, O is taken for 0, I and L for 1.
 */
public record MailedCode(String symbols) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SYMBOLS = 12;
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 64;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + SYMBOLS + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}]+");

    public static MailedCode random(SecureRandom random) {
        StringBuilder symbols = new StringBuilder(SYMBOLS);
        random.ints(SYMBOLS, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt).forEach(symbols::append);
        return new MailedCode(symbols.toString());
    }

    public static Optional<MailedCode> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String symbols = BETWEEN.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return SHAPE.matcher(symbols).matches() ? Optional.of(new MailedCode(symbols)) : Optional.empty();
    }

    /** As it is printed: three groups of four. */
    public String grouped() {
        return symbols.substring(0, GROUP)
                + '-'
                + symbols.substring(GROUP, 2 * GROUP)
                + '-'
                + symbols.substring(2 * GROUP);
    }

    @Override
    public String toString() {
        return "MailedCode[***]";
    }
}
