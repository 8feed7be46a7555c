package hu.kapu.identity.credential;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Passwords that attackers try first: a listed word however it is decorated, a short piece repeated, a walk along the
 * keyboard, a run of digits or of the alphabet.
 */
final class CommonPasswords {
    private static final int LONGEST_REPEATED_PIECE = 4;
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("\\P{L}+");
    private static final Set<String> LISTED = read("common-passwords.txt");
    private static final List<String> WALKS = List.of(
            "qwertyuiopasdfghjklzxcvbnmqwertyuiopasdfghjklzxcvbnm",
            "qwertzuiopasdfghjklyxcvbnmqwertzuiopasdfghjklyxcvbnm",
            "qazwsxedcrfvtgbyhnujmikolpqazwsxedcrfvtgbyhnujmikolp",
            "qaywsxedcrfvtgbzhnujmikolpqaywsxedcrfvtgbzhnujmikolp",
            "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
            "01234567890123456789012345678901234567890123456789",
            "1q2w3e4r5t6y7u8i9o0p1q2w3e4r5t6y7u8i9o0p",
            "1q2w3e4r5t6z7u8i9o0p1q2w3e4r5t6z7u8i9o0p",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
            "1qay2wsx3edc4rfv5tgb6zhn7ujm8ik9ol0p");
    private static final String LEET = "01345789@$!";
    private static final String MEANT = "oieastbgasi";

    private CommonPasswords() {}

    static boolean contain(String password) {
        String plain = plain(password);
        String piece = repeatedPiece(plain);
        return piece.length() <= LONGEST_REPEATED_PIECE
                || walked(plain)
                || listed(letters(plain))
                || listed(letters(meant(plain)));
    }

    /** Lower case, without accents. */
    private static String plain(String text) {
        String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return ACCENT.matcher(parts).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String letters(String text) {
        return NO_LETTER.matcher(text).replaceAll("");
    }

    private static String meant(String text) {
        StringBuilder meant = new StringBuilder(text);
        for (int i = 0; i < meant.length(); i++) {
            int sign = LEET.indexOf(meant.charAt(i));
            if (sign >= 0) {
                meant.setCharAt(i, MEANT.charAt(sign));
            }
        }
        return meant.toString();
    }

    private static boolean listed(String word) {
        return !word.isEmpty() && (LISTED.contains(word) || LISTED.contains(repeatedPiece(word)) || walked(word));
    }

    private static boolean walked(String text) {
        String backwards = new StringBuilder(text).reverse().toString();
        return text.length() >= LONGEST_REPEATED_PIECE
                && WALKS.stream().anyMatch(walk -> walk.contains(text) || walk.contains(backwards));
    }

    /** The shortest piece of which the text is a whole number of repetitions; the text itself when there is none. */
    private static String repeatedPiece(String text) {
        return text.substring(0, (text + text).indexOf(text, 1));
    }

    private static Set<String> read(String resource) {
        try (InputStream bytes = CommonPasswords.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, UTF_8));
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
