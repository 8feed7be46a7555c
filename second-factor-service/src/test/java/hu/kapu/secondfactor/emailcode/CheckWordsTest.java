package hu.kapu.secondfactor.emailcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckWordsTest {
    @Test
    void there_are_at_least_five_hundred_each_once_and_without_accents() {
        assertThat(CheckWords.ALL)
                .hasSizeGreaterThanOrEqualTo(500)
                .doesNotHaveDuplicates()
                .allMatch(word -> word.matches("[a-z]{4,12}"));
    }

    @Test
    void no_two_differ_in_one_letter_only() {
        assertThat(CheckWords.ALL)
                .allSatisfy(word -> assertThat(CheckWords.ALL).noneMatch(other -> differInOne(word, other)));
    }

    private static boolean differInOne(String word, String other) {
        return word.length() == other.length()
                && IntStream.range(0, word.length())
                                .filter(i -> word.charAt(i) != other.charAt(i))
                                .count()
                        == 1;
    }
}
