package hu.kapu.secondfactor.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OtpauthUriTest {
    private static final UUID ENROLMENT = UUID.fromString("01946e2b-7a00-7000-8000-00000000c0de");
    private static final TotpSecret SECRET = TotpSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @Test
    void it_spells_out_everything_an_app_could_assume_otherwise() {
        String uri = OtpauthUri.of(SECRET, KeyLabel.unique("Ügyfélkapu+", "anna.kovacs", ENROLMENT));

        assertThat(uri)
                .isEqualTo("otpauth://totp/%C3%9Cgyf%C3%A9lkapu%2B:anna.kovacs%20%28C0DE%29"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%C3%9Cgyf%C3%A9lkapu%2B"
                        + "&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void it_is_a_uri_whose_parts_decode_again() {
        URI uri = URI.create(OtpauthUri.of(SECRET, KeyLabel.unique("Kapu & Társa", "é#?/ü", ENROLMENT)));

        assertThat(uri.getScheme()).isEqualTo("otpauth");
        assertThat(uri.getPath()).isEqualTo("/Kapu & Társa:é#?/ü (C0DE)");
    }

    @Test
    void two_enrolments_of_one_account_have_different_labels() {
        KeyLabel first = KeyLabel.unique("Kapu", "anna", ENROLMENT);
        KeyLabel second = KeyLabel.unique("Kapu", "anna", UUID.fromString("01946e2b-7a00-7000-8000-00000000beef"));

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void a_name_from_another_system_may_be_long_and_have_colons() {
        assertThat(KeyLabel.unique("Kapu", "x".repeat(254), ENROLMENT).account())
                .isEqualTo("x".repeat(63) + "… (C0DE)");
        assertThat(KeyLabel.unique("Kapu", ":", ENROLMENT).account()).isEqualTo("(C0DE)");
    }

    @Test
    void a_colon_stands_in_neither_part() {
        assertThat(new KeyLabel("A:B", "c:d")).isEqualTo(new KeyLabel("A B", "c d"));
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyLabel(":", "anna"));
    }
}
