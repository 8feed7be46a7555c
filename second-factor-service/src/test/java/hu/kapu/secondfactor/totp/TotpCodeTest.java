package hu.kapu.secondfactor.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotpCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456",
                " 123 456 ",
                "123-456",
                "1 2 3 4 5 6",
                "123\u00a0456",
                "123\u2009456",
                "123\u2011456",
                "123\u2013456",
                "123\u2212456",
                "\u200b123456\ufeff",
                "123456\r\n"
            })
    void spaces_and_dashes_of_any_kind_are_forgiven(String typed) {
        assertThat(TotpCode.parse(typed)).contains(new TotpCode("123456"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "   ", "12345", "1234567", "0123456", "12345a", "+123456", "12345.6", "123456;", "١٢٣٤٥٦", "１２３４５６",
                "123_456", "123,456"
            })
    void anything_but_six_ascii_digits_is_refused(String typed) {
        assertThat(TotpCode.parse(typed)).isEmpty();
    }

    @Test
    void a_long_text_is_refused_even_if_it_is_mostly_spaces() {
        assertThat(TotpCode.parse(" ".repeat(100_000) + "123456")).isEmpty();
    }

    @Test
    void leading_zeros_belong_to_the_code() {
        assertThat(TotpCode.parse("000 042").orElseThrow().digits()).isEqualTo("000042");
    }

    @Test
    void it_does_not_tell_its_digits() {
        assertThat(new TotpCode("123456")).hasToString("TotpCode[******]");
    }

    @Test
    void it_cannot_be_made_of_anything_else() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TotpCode("12345"));
    }
}
