package hu.kapu.secondfactor.totp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/** Six ASCII digits, as shown by an authenticator app. */
public record TotpCode(String digits) {
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    /** Spaces of any width, invisible format characters and dashes: what comes along when people paste. */
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}\\u2212]");

    private static final int LONGEST_TYPED = 64;

    public TotpCode {
        if (!SIX_DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("not six digits");
        }
    }

    /** Accepts what people paste: spaces and dashes around and between the digits, and nothing else. */
    public static Optional<TotpCode> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        return Optional.of(BETWEEN_DIGITS.matcher(typed).replaceAll(""))
                .filter(SIX_DIGITS.asMatchPredicate())
                .map(TotpCode::new);
    }

    /** Compares in constant time. */
    boolean shows(String expectedDigits) {
        return MessageDigest.isEqual(
                digits.getBytes(StandardCharsets.US_ASCII), expectedDigits.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "TotpCode[******]";
    }
}
