package hu.kapu.secondfactor.emailcode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;

/**
 * The words of which page and mail show the same one: common, without accents, no two alike but for one letter. A word,
 * because digits beside a six-digit code get typed into the field.
 */
final class CheckWords {
    private static final String RESOURCE = "/emailcode/check-words.txt";

    static final List<String> ALL = read();

    private CheckWords() {}

    static String random(SecureRandom random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    private static List<String> read() {
        try (InputStream words = CheckWords.class.getResourceAsStream(RESOURCE)) {
            if (words == null) {
                throw new IllegalStateException("there is no " + RESOURCE);
            }
            return new String(words.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
