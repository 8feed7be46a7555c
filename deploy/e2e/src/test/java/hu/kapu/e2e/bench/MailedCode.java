package hu.kapu.e2e.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a citizen reads in a letter with a code: its number, the six digits in two groups, and the check word. */
public record MailedCode(int number, String digits, String checkWord, String letter) {
    private static final Pattern DIGITS = Pattern.compile("kód\\): ([0-9]{3} [0-9]{3})");
    private static final Pattern CHECK_WORD = Pattern.compile("ennek a szónak kell állnia: (\\p{L}+)\\.");

    static MailedCode in(String letter, int number) {
        return new MailedCode(number, found(DIGITS, letter), found(CHECK_WORD, letter), letter);
    }

    /** Six digits that are surely not this code. */
    public String somethingElse() {
        int wrong = (Integer.parseInt(digits.replace(" ", "")) + 1) % 1_000_000;
        return "%06d".formatted(wrong);
    }

    private static String found(Pattern pattern, String letter) {
        Matcher matcher = pattern.matcher(letter);
        if (!matcher.find()) {
            throw new AssertionError("a letter without " + pattern);
        }
        return matcher.group(1);
    }
}
