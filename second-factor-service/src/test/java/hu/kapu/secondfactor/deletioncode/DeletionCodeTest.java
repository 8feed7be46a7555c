package hu.kapu.secondfactor.deletioncode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import hu.kapu.secondfactor.deletioncode.DeletionCodeReading.Read;
import hu.kapu.secondfactor.deletioncode.DeletionCodeReading.WrongGroups;
import hu.kapu.secondfactor.deletioncode.DeletionCodeReading.WrongLength;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeletionCodeTest {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final DeletionCode code = DeletionCode.generate(new SecureRandom());
    private final String printed = code.printed();

    @Test
    void it_is_printed_in_four_groups_of_five_unmistakable_symbols() {
        assertThat(printed).matches("[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}");
    }

    @Test
    void its_secret_part_has_eighty_bits() {
        assertThat(code.secretBytes()).hasSize(16);
    }

    @Test
    void two_codes_differ() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            codes.add(DeletionCode.generate(new SecureRandom()).printed());
        }
        assertThat(codes).hasSize(1_000);
    }

    @Test
    void it_is_read_as_printed() {
        assertThat(secret(printed)).isEqualTo(code.secretBytes());
    }

    @Test
    void case_spaces_and_missing_dashes_are_forgiven() {
        assertThat(secret(printed.toLowerCase(Locale.ROOT))).isEqualTo(code.secretBytes());
        assertThat(secret(printed.replace("-", ""))).isEqualTo(code.secretBytes());
        assertThat(secret("  " + printed.replace("-", " \u2013 ") + "\n")).isEqualTo(code.secretBytes());
        assertThat(secret(String.join(" ", printed.split("", -1)))).isEqualTo(code.secretBytes());
    }

    @Test
    void letters_that_look_like_digits_are_read_as_those() {
        assertThat(secret(printed.replace('0', 'O').replace('1', 'I'))).isEqualTo(code.secretBytes());
        assertThat(secret(printed.replace('0', 'o').replace('1', 'l'))).isEqualTo(code.secretBytes());
    }

    @RepeatedTest(20)
    void every_single_slip_is_noticed_and_its_group_named() {
        for (int position = 0; position < printed.length(); position++) {
            if (printed.charAt(position) != '-') {
                assertSlipIsNamed(position);
            }
        }
    }

    private void assertSlipIsNamed(int position) {
        for (int symbol = 0; symbol < SYMBOLS.length(); symbol++) {
            char other = SYMBOLS.charAt(symbol);
            if (other != printed.charAt(position)) {
                assertThat(DeletionCode.parse(with(position, other)))
                        .isEqualTo(new WrongGroups(List.of(position / 6 + 1)));
            }
        }
    }

    @RepeatedTest(20)
    void two_swapped_symbols_of_a_group_are_noticed() {
        for (int group = 0; group < 4; group++) {
            for (int i = 0; i < 5; i++) {
                for (int j = i + 1; j < 5; j++) {
                    assertSwapIsNamed(group, group * 6 + i, group * 6 + j);
                }
            }
        }
    }

    private void assertSwapIsNamed(int group, int first, int second) {
        if (printed.charAt(first) != printed.charAt(second)) {
            char[] swapped = printed.toCharArray();
            swapped[first] = printed.charAt(second);
            swapped[second] = printed.charAt(first);
            assertThat(DeletionCode.parse(new String(swapped))).isEqualTo(new WrongGroups(List.of(group + 1)));
        }
    }

    @Test
    void groups_in_the_wrong_order_are_noticed() {
        String[] groups = printed.split("-", -1);

        assertThat(DeletionCode.parse(String.join("-", groups[1], groups[0], groups[2], groups[3])))
                .isEqualTo(new WrongGroups(List.of(1, 2)));
    }

    @Test
    void a_group_that_is_too_short_is_named() {
        String[] groups = printed.split("-", -1);

        assertThat(DeletionCode.parse(String.join(" ", groups[0], groups[1], groups[2].substring(1), groups[3])))
                .isEqualTo(new WrongGroups(List.of(3)));
    }

    @Test
    void a_symbol_that_does_not_exist_is_named() {
        assertThat(DeletionCode.parse(with(7, 'U'))).isEqualTo(new WrongGroups(List.of(2)));
        assertThat(DeletionCode.parse(with(22, '\u0661'))).isEqualTo(new WrongGroups(List.of(4)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABC", "ABCDE-ABCDE-ABCDE", "ABCDEABCDEABCDEABCDEA"})
    void without_four_groups_no_group_is_blamed(String typed) {
        assertThat(DeletionCode.parse(typed)).isEqualTo(new WrongLength());
    }

    @Test
    void a_very_long_text_is_refused_at_once() {
        assertThat(DeletionCode.parse(printed + " ".repeat(1_000_000))).isEqualTo(new WrongLength());
    }

    @Test
    void it_does_not_tell_itself() {
        assertThat(code).hasToString("DeletionCode[******]");
        assertThat(new HashedDeletionCode("$argon2id$x", 7)).hasToString("HashedDeletionCode[pepper 7]");
    }

    private String with(int position, char symbol) {
        return printed.substring(0, position) + symbol + printed.substring(position + 1);
    }

    private static byte[] secret(String typed) {
        return assertThat(DeletionCode.parse(typed))
                .asInstanceOf(type(Read.class))
                .actual()
                .code()
                .secretBytes();
    }
}
