package hu.kapu.identity.emailchange;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/** Six ASCII digits from a mail; read with the spaces and dashes that people type between them. */
record EmailCode(String digits) {
    private static final int BOUND = 1_000_000;
    private static final int GROUP = 3;
    private static final int LONGEST_TYPED = 32;
    private static final Pattern SHAPE = Pattern.compile("[0-9]{6}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}]+");

    static EmailCode random(SecureRandom random) {
        return new EmailCode("%06d".formatted(random.nextInt(BOUND)));
    }

    static Optional<EmailCode> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String digits = BETWEEN.matcher(typed).replaceAll("");
        return SHAPE.matcher(digits).matches() ? Optional.of(new EmailCode(digits)) : Optional.empty();
    }

    /** As it is printed: two groups of three. */
    String grouped() {
        return digits.substring(0, GROUP) + ' ' + digits.substring(GROUP);
    }

    @Override
    public String toString() {
        return "EmailCode[***]";
    }
}
