package hu.kapu.gateway.signin;

import java.util.Optional;
import java.util.regex.Pattern;

/** Six ASCII digits as typed or pasted, with spaces and dashes taken out. */
record TypedCode(String digits) {
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");
    private static final int LONGEST = 64;

    static Optional<TypedCode> parse(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String digits = SEPARATORS.matcher(typed).replaceAll("");
        return SIX_DIGITS.matcher(digits).matches() ? Optional.of(new TypedCode(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "TypedCode[******]";
    }
}
