package hu.kapu.secondfactor.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {
    /** The secret of RFC 6238, Appendix B, for SHA-1. */
    private static final TotpSecret APPENDIX_B =
            TotpSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private static final Instant NOON = Instant.parse("2025-01-16T11:00:00Z");

    private final TotpSecret secret = TotpSecret.generate(new SecureRandom());

    @ParameterizedTest
    @CsvSource({
        "59,          94287082",
        "1111111109,  07081804",
        "1111111111,  14050471",
        "1234567890,  89005924",
        "2000000000,  69279037",
        "20000000000, 65353130"
    })
    void it_gives_the_codes_of_rfc_6238_appendix_b(long seconds, String eightDigits) {
        TimeStep step = TimeStep.at(Instant.ofEpochSecond(seconds));

        assertThat(APPENDIX_B.codeAt(step)).isEqualTo(eightDigits.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"2038-01-19T03:14:07Z", "2038-01-19T03:14:08Z", "2106-02-07T06:28:16Z", "2500-01-01T00:00:00Z"})
    void it_works_beyond_the_year_2038(Instant instant) {
        TotpCode code = new TotpCode(secret.codeAt(TimeStep.at(instant)));

        assertThat(secret.stepOf(code, instant)).contains(TimeStep.at(instant));
    }

    @Test
    void the_current_and_the_previous_step_are_accepted() {
        TimeStep current = TimeStep.at(NOON);
        TimeStep previous = new TimeStep(current.number() - 1);

        assertThat(secret.stepOf(new TotpCode(APPENDIX_B.codeAt(current)), NOON))
                .isEmpty();
        assertThat(secret.stepOf(new TotpCode(secret.codeAt(current)), NOON)).contains(current);
        assertThat(secret.stepOf(new TotpCode(secret.codeAt(previous)), NOON)).contains(previous);
    }

    @Test
    void a_code_of_the_next_step_or_of_two_steps_ago_is_not_accepted() {
        long current = TimeStep.at(NOON).number();

        assertThat(secret.stepOf(new TotpCode(secret.codeAt(new TimeStep(current + 1))), NOON))
                .isEmpty();
        assertThat(secret.stepOf(new TotpCode(secret.codeAt(new TimeStep(current - 2))), NOON))
                .isEmpty();
    }

    @Test
    void a_step_lasts_thirty_seconds() {
        TimeStep atNoon = TimeStep.at(NOON);

        assertThat(TimeStep.at(NOON.plusMillis(29_999))).isEqualTo(atNoon);
        assertThat(TimeStep.at(NOON.plusMillis(30_000))).isEqualTo(new TimeStep(atNoon.number() + 1));
    }

    @Test
    void a_secret_has_160_bits_and_32_base32_symbols() {
        assertThat(secret.bytes()).hasSize(20);
        assertThat(secret.base32()).matches("[A-Z2-7]{32}");
        assertThatIllegalArgumentException().isThrownBy(() -> TotpSecret.of(new byte[10]));
    }

    @Test
    void it_does_not_tell_itself() {
        assertThat(secret).hasToString("TotpSecret[******]");
        assertThat(TotpSecret.of(secret.bytes())).isEqualTo(secret).hasSameHashCodeAs(secret);
    }
}
