package hu.kapu.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a program can hold of {@code docs/plain-language.md}, for pages and letters: short sentences, no jargon, Ön. */
class PlainWordsTest {

    private static final int MOST_WORDS_IN_A_SENTENCE = 20;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:;])\\s+");
    private static final Pattern PARTS_OF_TEMPLATES = Pattern.compile("\\{[^}]*}");
    private static final Pattern INFORMAL =
            words("te|neked|tied|írd|nézd|kattints|válaszd|kérd|add meg|lépj|menj|várj");
    private static final Pattern HUNGARIAN_JARGON =
            words("munkamenet\\w*|token\\w*|autentik\\w*|második faktor\\w*|totp|json|érvénytelen|kijelentkez\\w*");
    private static final Pattern ENGLISH_JARGON =
            words("sessions?|tokens?|authenticate|credentials?|second factors?|totp|json|anew|customer desk");
    /** For developers of portals, who know these words. */
    private static final String SANDBOX = "sandbox.";

    @ParameterizedTest
    @EnumSource
    void sentencesAreShort(Language language) {
        texts(language)
                .forEach((key, text) -> SENTENCE_END
                        .splitAsStream(PARTS_OF_TEMPLATES.matcher(text).replaceAll(" … "))
                        .forEach(sentence -> assertThat(sentence.strip().split("\\s+", -1))
                                .as(key + ": " + sentence)
                                .hasSizeLessThanOrEqualTo(MOST_WORDS_IN_A_SENTENCE)));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyHasToKnowTheWordsOfProgrammers(Language language) {
        Pattern jargon = language == Language.HU ? HUNGARIAN_JARGON : ENGLISH_JARGON;
        texts(language).forEach((key, text) -> {
            if (!key.startsWith(SANDBOX)) {
                assertThat(text).as(key).doesNotContainPattern(jargon);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = "HU")
    void theAddressIsFormal(Language hungarian) {
        texts(hungarian).forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern(INFORMAL));
    }

    private static Map<String, String> texts(Language language) {
        Map<String, String> texts = new TreeMap<>();
        for (Path folder : List.of(MessageFiles.PAGES, MessageFiles.LETTERS)) {
            texts.putAll(MessageFiles.all(folder, language));
        }
        return texts;
    }

    private static Pattern words(String words) {
        return Pattern.compile(
                "\\b(?:" + words + ")\\b",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
