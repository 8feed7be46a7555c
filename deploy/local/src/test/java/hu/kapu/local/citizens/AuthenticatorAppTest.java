package hu.kapu.local.citizens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticatorAppTest {
    /** The ASCII secret 12345678901234567890 of RFC 6238, Appendix B, in base32. */
    private final AuthenticatorApp app = new AuthenticatorApp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void shows_the_last_six_digits_of_the_rfcs_vectors(long seconds, String code) {
        assertThat(app.codeAt(Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void the_previous_code_is_the_one_of_the_step_before() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);

        assertThat(app.previousCodeAt(now)).isEqualTo("081804");
    }

    @Test
    void a_secret_written_in_groups_and_small_letters_is_the_same_secret() {
        AuthenticatorApp typed = new AuthenticatorApp("gezd gnbv gy3t qojq gezd gnbv gy3t qojq");

        assertThat(typed.codeAt(Instant.ofEpochSecond(59))).isEqualTo("287082");
    }
}
