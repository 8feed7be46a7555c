package hu.kapu.e2e.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the code out of whichever letter carries one. */
public final class CodeInLetter {
    private static final Pattern AFTER_ITS_LABEL =
            Pattern.compile("(?:kód|kód\\)|jelszóhoz):\\s+([0-9A-Z]{3,5}(?:[ -][0-9A-Z]{3,5})*)");

    private CodeInLetter() {}

    public static String of(String letter) {
        Matcher code = AFTER_ITS_LABEL.matcher(letter);
        if (!code.find()) {
            throw new AssertionError("a letter without a code");
        }
        return code.group(1);
    }
}
