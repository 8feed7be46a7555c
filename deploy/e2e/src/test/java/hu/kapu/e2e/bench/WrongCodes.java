package hu.kapu.e2e.bench;

import java.util.List;
import java.util.stream.IntStream;

/** What somebody types who guesses. */
public final class WrongCodes {
    private static final int SIX_DIGITS = 1_000_000;

    private WrongCodes() {}

    /** So many different codes of six digits, none of which is the one in the letter. */
    public static List<String> otherThan(String digits, int count) {
        int right = Integer.parseInt(digits.replace(" ", ""));
        return IntStream.rangeClosed(1, count)
                .mapToObj(step -> "%06d".formatted((right + step) % SIX_DIGITS))
                .toList();
    }
}
