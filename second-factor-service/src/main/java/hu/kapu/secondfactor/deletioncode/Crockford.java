package hu.kapu.secondfactor.deletioncode;

import java.util.Locale;

/** Crockford's base32: no I, L, O or U, and forgiving about what people read in their place. */
final class Crockford {
    static final int SIZE = 32;
    static final int UNREADABLE = -1;

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Crockford() {}

    static String write(int[] values) {
        var text = new StringBuilder(values.length);
        for (int value : values) {
            text.append(SYMBOLS.charAt(value));
        }
        return text.toString();
    }

    /** The values of the symbols, {@link #UNREADABLE} where a character is none. */
    static int[] read(String text) {
        return text.toUpperCase(Locale.ROOT).chars().map(Crockford::value).toArray();
    }

    private static int value(int symbol) {
        return switch (symbol) {
            case 'O' -> 0;
            case 'I', 'L' -> 1;
            default -> SYMBOLS.indexOf(symbol);
        };
    }
}
