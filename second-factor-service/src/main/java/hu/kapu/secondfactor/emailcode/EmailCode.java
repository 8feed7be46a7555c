package hu.kapu.secondfactor.emailcode;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Six random digits that a citizen reads in a mail. */
record EmailCode(String digits) {
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    private static final int CODES = 1_000_000;

    EmailCode {
        if (!SIX_DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("not six digits");
        }
    }

    static EmailCode generate(SecureRandom random) {
        return new EmailCode("%06d".formatted(random.nextInt(CODES)));
    }

    /** In two groups, as the mail shows it. */
    String printed() {
        return digits.substring(0, 3) + " " + digits.substring(3);
    }

    @Override
    public String toString() {
        return "EmailCode[******]";
    }
}
