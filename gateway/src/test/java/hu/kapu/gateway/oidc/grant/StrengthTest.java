package hu.kapu.gateway.oidc.grant;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.calendar.Method;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthTest {
    @ParameterizedTest
    @CsvSource({
        "PASSWORD,   http://eidas.europa.eu/LoA/low,         pwd",
        "EMAIL_CODE, http://eidas.europa.eu/LoA/low,         pwd otp email",
        "TOTP,       http://eidas.europa.eu/LoA/substantial, pwd otp",
        "DAP,        http://eidas.europa.eu/LoA/high,        hwk user"
    })
    void each_method_has_its_acr_and_amr(Method method, String acr, String amr) {
        Strength strength = Strength.of(method).orElseThrow();

        assertThat(strength.level().acr()).isEqualTo(acr);
        assertThat(strength.amr()).containsExactly(amr.split(" "));
    }

    @Test
    void on_one_level_a_code_beside_the_password_is_more_than_the_password_alone() {
        Strength password = Strength.of(Method.PASSWORD).orElseThrow();
        Strength email = Strength.of(Method.EMAIL_CODE).orElseThrow();
        Strength app = Strength.of(Method.TOTP).orElseThrow();

        assertThat(Stream.of(email, password, app).sorted()).containsExactly(password, email, app);
        assertThat(Stream.of(password, app, email).max(Comparator.naturalOrder()))
                .contains(app);
    }

    @Test
    void the_retired_methods_are_worth_nothing() {
        assertThat(Strength.of(Method.EID_CARD)).isEmpty();
        assertThat(Strength.of(Method.TELEPHONE)).isEmpty();
        assertThat(Strength.of(Method.PORTRAIT)).isEmpty();
    }
}
