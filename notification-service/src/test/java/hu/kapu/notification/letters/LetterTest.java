package hu.kapu.notification.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
    private static final String AT = "2025-01-16T08:05:00Z";

    @Test
    void each_template_becomes_its_letter() {
        assertThat(Letter.of(
                        "first-login-code", Map.of("code", "ABCD-1234", "userName", "kiss.anna", "validUntil", AT)))
                .isEqualTo(new FirstLoginCode("ABCD-1234", "kiss.anna", Instant.parse(AT)));
        assertThat(Letter.of("second-factor-active", Map.of("method", "totp", "at", AT)))
                .isEqualTo(new SecondFactorActive(SecondFactorActive.Method.TOTP, Instant.parse(AT)));
        assertThat(Letter.of("wrong-code-warning", Map.of("at", AT, "portal", "EESZT")))
                .isEqualTo(new WrongCodeWarning(Instant.parse(AT), Optional.of("EESZT")));
    }

    @Test
    void codes_become_letters_that_do_not_show_them_when_printed() {
        assertThat(Letter.of(
                        "sign-in-code",
                        Map.of("code", "123 456", "checkWord", "BARACK", "number", "2", "portal", "EESZT")))
                .isEqualTo(new SignInCode("123 456", "BARACK", 2, Optional.of("EESZT")))
                .hasToString("SignInCode[***]");
        assertThat(Letter.of("enrolment-code", Map.of("code", "123 456", "checkWord", "BARACK", "number", "1")))
                .isEqualTo(new EnrolmentCode("123 456", "BARACK", 1))
                .hasToString("EnrolmentCode[***]");
        assertThat(Letter.of("recovery-code", Map.of("code", "123 456", "validUntil", AT)))
                .isEqualTo(new RecoveryCode("123 456", Instant.parse(AT)))
                .hasToString("RecoveryCode[***]");
        assertThat(Letter.of("email-change-code", Map.of("code", "123 456", "validUntil", AT)))
                .isEqualTo(new EmailChangeCode("123 456", Instant.parse(AT)))
                .hasToString("EmailChangeCode[***]");
    }

    @Test
    void a_code_without_a_number_that_is_one_is_refused() {
        assertThatThrownBy(() ->
                        Letter.of("sign-in-code", Map.of("code", "123 456", "checkWord", "BARACK", "number", "second")))
                .isInstanceOf(UnreadableLetter.class)
                .hasMessage("the parameter number is no number");
    }

    @Test
    void a_notice_names_the_fact_that_is_missing_or_unknown() {
        assertThatThrownBy(() -> Letter.of("password-reset", Map.of("at", AT)))
                .hasMessage("the parameter restrictedUntil is missing");
        assertThatThrownBy(() -> Letter.of("second-factors-ended", Map.of("at", AT, "by", "burglar")))
                .isInstanceOf(UnreadableLetter.class)
                .hasMessage("the parameter by has an unknown value");
    }

    @Test
    void a_warning_needs_no_portal() {
        assertThat(Letter.of("wrong-code-warning", Map.of("at", AT)))
                .isEqualTo(new WrongCodeWarning(Instant.parse(AT), Optional.empty()));
    }

    @Test
    void an_unknown_template_is_no_letter() {
        assertThatThrownBy(() -> Letter.of("newsletter", Map.of()))
                .isInstanceOf(UnreadableLetter.class)
                .hasMessage("there is no such letter");
    }

    @Test
    void a_missing_parameter_is_named() {
        assertThatThrownBy(() -> Letter.of("first-login-code", Map.of("code", "ABCD-1234", "validUntil", AT)))
                .isInstanceOf(UnreadableLetter.class)
                .hasMessage("the parameter userName is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2025-01-16", "1737014700"})
    void a_time_that_is_no_instant_is_told_without_quoting_it(String time) {
        assertThatThrownBy(() -> Letter.of("wrong-code-warning", Map.of("at", time)))
                .isInstanceOf(UnreadableLetter.class)
                .hasMessage("the parameter at is no instant")
                .hasNoCause();
    }

    @Test
    void a_parameter_of_several_lines_is_refused() {
        assertThatThrownBy(() -> Letter.of("wrong-code-warning", Map.of("at", AT, "portal", "EESZT\r\nBcc: x@y.hu")))
                .isInstanceOf(UnreadableLetter.class)
                .hasMessage("the parameter portal does not fit one line");
    }

    @Test
    void an_overlong_parameter_is_refused() {
        assertThatThrownBy(() -> Letter.of("wrong-code-warning", Map.of("at", AT, "portal", "x".repeat(201))))
                .isInstanceOf(UnreadableLetter.class);
    }

    @Test
    void an_unknown_method_is_refused() {
        assertThatThrownBy(() -> Letter.of("second-factor-active", Map.of("method", "pigeon", "at", AT)))
                .isInstanceOf(UnreadableLetter.class);
    }

    @Test
    void a_letter_with_a_code_does_not_show_it_when_printed() {
        assertThat(new FirstLoginCode("ABCD-1234", "kiss.anna", Instant.EPOCH)).hasToString("FirstLoginCode[***]");
    }
}
