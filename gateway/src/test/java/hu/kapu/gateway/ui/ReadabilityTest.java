package hu.kapu.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Help answers one question in at most 150 words; sentences have 20 words on average at most; the tone is formal. */
class ReadabilityTest {

    private static final int MOST_WORDS = 150;
    private static final double MOST_WORDS_IN_A_SENTENCE = 20;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+");
    /** Second person singular without ceremony: never said to a citizen. */
    private static final Pattern INFORMAL =
            Pattern.compile("\\b(te|neked|tied|írd|nézd|kattints|válaszd|kérd|add meg|lépj|menj|várj)\\b");

    @ParameterizedTest
    @MethodSource("texts")
    void isEasyToRead(Information information, Language language) {
        PlainText text = information.in(language);
        List<String> lines =
                text.blocks().stream().flatMap(block -> block.lines().stream()).toList();
        List<String> sentences =
                lines.stream().flatMap(line -> SENTENCE_END.splitAsStream(line)).toList();
        int words = sentences.stream().mapToInt(ReadabilityTest::words).sum();

        assertThat((double) words / sentences.size()).isLessThanOrEqualTo(MOST_WORDS_IN_A_SENTENCE);
        if (information.isHelp()) {
            assertThat(words + words(text.title())).isLessThanOrEqualTo(MOST_WORDS);
        }
        if (language == Language.HU) {
            assertThat(String.join(" ", lines).toLowerCase(language.locale())).doesNotContainPattern(INFORMAL);
        }
    }

    static Stream<Arguments> texts() {
        return Arrays.stream(Information.values())
                .flatMap(each -> Arrays.stream(Language.values()).map(language -> Arguments.of(each, language)));
    }

    private static int words(String text) {
        return text.strip().split("\\s+", -1).length;
    }
}
