package hu.kapu.secondfactor.totp;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name an authenticator app shows for an entry: account plus four characters of the enrolment.
 *
 * <p>Apps overwrite an entry of the same name, so that a second enrolment would silently take the first one's place.
 * A colon separates issuer and account in the link and may stand in neither.
 */
public record KeyLabel(String issuer, String account) {
    private static final Pattern COLON = Pattern.compile("[:\\p{Cntrl}]");
    private static final int LONGEST_NAME = 64;

    public KeyLabel {
        issuer = COLON.matcher(issuer).replaceAll(" ").strip();
        account = COLON.matcher(account).replaceAll(" ").strip();
        if (issuer.isEmpty() || account.isEmpty()) {
            throw new IllegalArgumentException("an entry needs an issuer and an account");
        }
    }

    /** Shortens a long name: the QR code of the whole one would be too dense for many a phone. */
    public static KeyLabel unique(String issuer, String accountName, UUID enrolment) {
        String id = enrolment.toString().toUpperCase(Locale.ROOT);
        return new KeyLabel(issuer, shortened(accountName) + " (" + id.substring(id.length() - 4) + ")");
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
