package hu.kapu.gateway.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every problem code of the contracts has its outcome, and what is not understood lets nobody in. */
class OutcomesTest {

    @ParameterizedTest
    @CsvSource({
        "422, password-wrong, Wrong",
        "429, too-many-attempts, TooManyAttempts",
        "503, overloaded, Overloaded",
        "401, caller-token-expired, Unavailable",
        "422, something-new, Unavailable"
    })
    void of_a_password(int status, String code, String outcome) {
        assertThat(nameOf(PasswordCheck.of(problem(status, code)))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "422, first-login-refused, Refused",
        "422, password-too-short, PasswordNotAllowed",
        "422, password-too-long, PasswordNotAllowed",
        "422, password-too-common, PasswordNotAllowed",
        "422, password-contains-user-name, PasswordNotAllowed",
        "429, too-many-attempts, TooManyAttempts",
        "503, overloaded, Overloaded",
        "422, something-new, Unavailable"
    })
    void of_a_first_login(int status, String code, String outcome) {
        assertThat(nameOf(FirstLogin.of(problem(status, code)))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "422, password-too-short, PasswordNotAllowed",
        "422, eid-pair-refused, EidPairRefused",
        "400, unreadable-request, EidPairRefused",
        "403, recovery-proof-missing, ProofMissing",
        "429, too-many-attempts, TooManyAttempts",
        "503, overloaded, Overloaded",
        "422, something-new, Unavailable"
    })
    void of_a_password_chosen_after_a_recovery(int status, String code, String outcome) {
        assertThat(nameOf(PasswordReset.of(problem(status, code)))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "422, code-not-readable, NotReadable",
        "422, code-wrong, Wrong",
        "409, code-already-used, AlreadyUsed",
        "429, too-many-attempts, TransactionSpent",
        "429, factor-locked, Locked",
        "409, factor-disabled, Disabled",
        "409, no-second-factor, NoSecondFactor",
        "409, no-email-code, NoEmailCode",
        "410, code-expired, Expired",
        "409, no-code-sent, NoCodeSent",
        "429, challenge-spent, ChallengeSpent",
        "403, password-proof-missing, PasswordTooOld",
        "403, transaction-of-another-citizen, Unavailable",
        "409, something-new, Unavailable"
    })
    void of_a_code(int status, String code, String outcome) {
        assertThat(nameOf(Verification.of(problem(status, code)))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "404, challenge-unknown, None",
        "409, no-email-code, NoEmailCode",
        "409, factor-disabled, Disabled",
        "429, factor-locked, Locked",
        "403, password-proof-missing, PasswordTooOld",
        "409, something-new, Unavailable"
    })
    void of_a_mail_with_a_code(int status, String code, String outcome) {
        assertThat(nameOf(EmailChallenge.of(problem(status, code)))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "403, second-factor-present, SecondFactorPresent",
        "403, factor-proof-missing, ProofMissing",
        "409, email-code-present, EmailCodePresent",
        "409, too-many-authenticators, TooManyAuthenticators",
        "404, factor-unknown, FactorGone",
        "409, code-superseded, Superseded",
        "410, code-expired, CodeExpired",
        "409, no-code-sent, NoCodeSent",
        "429, challenge-spent, ChallengeSpent",
        "403, password-proof-missing, PasswordTooOld",
        "404, enrolment-unknown, Unknown",
        "410, enrolment-expired, Expired",
        "409, enrolment-confirmed, AlreadyConfirmed",
        "409, enrolment-not-confirmed, NotConfirmed",
        "422, code-not-readable, NotReadable",
        "422, code-wrong, CodeWrong",
        "409, code-already-used, CodeUsed",
        "429, too-many-attempts, TooManyAttempts",
        "503, overloaded, Overloaded",
        "409, something-new, Unavailable"
    })
    void of_an_enrolment(int status, String code, String outcome) {
        assertThat(nameOf(EnrolmentAnswers.read(problem(status, code)))).isEqualTo(outcome);
    }

    @Test
    void an_acceptance_that_cannot_be_read_is_none() {
        assertThatThrownBy(() -> PasswordCheck.of(answer(200, "{\"citizenId\":\"not an id\"}")))
                .isInstanceOf(Answer.Unreadable.class);
        assertThatThrownBy(() -> Verification.of(answer(200, "{}"))).isInstanceOf(Answer.Unreadable.class);
        assertThatThrownBy(() -> FactorState.of(answer(200, "{\"hasSecondFactor\":\"no\"}")))
                .isInstanceOf(Answer.Unreadable.class);
        assertThatThrownBy(() -> FactorState.of(answer(200, """
                        {"hasSecondFactor":true,"mayRequestWithPasswordAlone":false,"authenticators":
                         [{"label":"x","status":"something-new","activatedAt":"2025-01-20T10:00:00Z"}]}
                        """))).isInstanceOf(Answer.Unreadable.class);
    }

    private static Answer problem(int status, String code) {
        return answer(status, "{\"code\":\"%s\"}".formatted(code));
    }

    private static Answer answer(int status, String json) {
        try {
            return new Answer(status, new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String nameOf(Object outcome) {
        return outcome.getClass().getSimpleName();
    }
}
