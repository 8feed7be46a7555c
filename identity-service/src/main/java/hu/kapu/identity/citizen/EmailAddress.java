package hu.kapu.identity.citizen;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address that mail can be sent to: dot-atom local part and a domain of at least two labels (RFC 5321, RFC 5322). */
public record EmailAddress(String address) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final String MANY = "•••••";
    private static final String SOME = "•••";

    /** The local part as typed, the domain in lower case and ASCII form; empty when it is no such address. */
    public static Optional<EmailAddress> parse(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (text.length() > LONGEST || at < 1 || at > LONGEST_LOCAL_PART) {
            return Optional.empty();
        }
        String localPart = text.substring(0, at);
        Optional<String> domain = domain(text.substring(at + 1));
        return domain.filter(ascii -> LOCAL_PART.matcher(localPart).matches())
                .map(ascii -> localPart + '@' + ascii)
                .filter(address -> address.length() <= LONGEST)
                .map(EmailAddress::new);
    }

    /** Enough for its owner to recognise and too little for anybody else, its length included; nothing when erased. */
    public String masked() {
        if (address.isEmpty()) {
            return address;
        }
        int at = address.lastIndexOf('@');
        String topLevel = address.substring(address.lastIndexOf('.'));
        return address.charAt(0) + MANY + '@' + address.charAt(at + 1) + SOME + topLevel;
    }

    @Override
    public String toString() {
        return "EmailAddress[***]";
    }

    private static Optional<String> domain(String typed) {
        try {
            String ascii = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return DOMAIN.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
