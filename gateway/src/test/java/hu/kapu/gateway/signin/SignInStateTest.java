package hu.kapu.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.AcceptedCitizen;
import hu.kapu.gateway.signin.SignInState.PasswordAccepted;
import hu.kapu.gateway.signin.SignInState.Started;
import hu.kapu.gateway.signin.SignInState.Verifying;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignInStateTest {
    private static final Instant NOW = Instant.parse("2025-01-20T10:00:00Z");
    private static final UUID ATTEMPT = UUID.randomUUID();
    private static final UUID SESSION = UUID.randomUUID();
    private static final Target PORTAL =
            new Target.Portal("eeszt", "EESZT", "EESZT", null, Level.LOW, "https://eeszt.example", "{}", null);

    private final ProvenPassword password = new ProvenPassword(
            new AcceptedCitizen(
                    UUID.randomUUID(),
                    "anna",
                    "Kovács Anna",
                    "hu",
                    "a•••@p•••.hu",
                    "sealed",
                    true,
                    "token",
                    NOW,
                    null,
                    null,
                    null),
            UUID.randomUUID(),
            0);
    private final PasswordAccepted accepted = new Started().passwordAccepted(password);

    @Test
    void password_and_code_complete_a_sign_in() {
        var completed = accepted.verify(Method.TOTP, ATTEMPT).accepted(NOW).complete(SESSION);

        assertThat(completed.methods()).containsExactlyInAnyOrder(Method.PASSWORD, Method.TOTP);
        assertThat(completed.attempt()).isEqualTo(ATTEMPT);
        assertThat(at(Method.TOTP, completed).presentStep()).isEqualTo(Step.BACK_TO_PORTAL);
    }

    @Test
    void the_second_factor_that_was_proved_stays_with_the_sign_in() {
        var completed =
                accepted.verify(Method.EMAIL_CODE, ATTEMPT).accepted(NOW).complete(SESSION);

        assertThat(completed.methods()).containsExactlyInAnyOrder(Method.PASSWORD, Method.EMAIL_CODE);
    }

    @Test
    void the_same_code_again_is_the_same_attempt_and_another_takes_over() {
        Verifying verifying = accepted.verify(Method.TOTP, ATTEMPT);

        assertThat(verifying.verify(Method.TOTP, ATTEMPT)).isEqualTo(verifying);
        assertThat(verifying.verify(Method.TOTP, SESSION)).isNotEqualTo(verifying);
    }

    @Test
    void a_code_turned_down_leaves_the_password_accepted() {
        assertThat(accepted.verify(Method.TOTP, ATTEMPT).turnedDown()).isEqualTo(accepted);
        assertThat(at(Method.TOTP, accepted).presentStep()).isEqualTo(Step.CODE);
    }

    @Test
    void without_a_choice_the_citizen_says_which_code_it_shall_be() {
        assertThat(at(null, accepted).presentStep()).isEqualTo(Step.CODE_METHOD);
        assertThat(at(Method.EMAIL_CODE, accepted).presentStep()).isEqualTo(Step.CODE);
    }

    @Test
    void a_password_alone_completes_only_as_a_password() {
        assertThat(accepted.completeWithPasswordAlone(SESSION).methods()).isEqualTo(Set.of(Method.PASSWORD));
        assertThat(at(Method.PASSWORD, accepted).presentStep()).isEqualTo(Step.PASSWORD_ALONE);
    }

    @Test
    void a_sign_in_waits_where_its_state_says() {
        assertThat(at(null, new Started()).presentStep()).isEqualTo(Step.CHOOSE);
        assertThat(at(Method.TOTP, new Started()).presentStep()).isEqualTo(Step.PASSWORD);
        assertThat(at(Method.TOTP, accepted.verify(Method.TOTP, ATTEMPT).refused(RefusalReason.TOO_MANY_ATTEMPTS))
                        .presentStep())
                .isEqualTo(Step.REFUSED);
    }

    @Test
    void typed_codes_are_six_ascii_digits_with_separators() {
        assertThat(TypedCode.parse("123 456")).contains(new TypedCode("123456"));
        assertThat(TypedCode.parse("123–456\u00a0")).contains(new TypedCode("123456"));
        assertThat(TypedCode.parse("１２３４５６")).isEmpty();
        assertThat(TypedCode.parse("+12345")).isEmpty();
        assertThat(new TypedCode("123456").toString()).doesNotContain("123456");
    }

    @Test
    void levels_follow_the_methods() {
        assertThat(Level.reachedBy(Set.of(Method.PASSWORD))).isEqualTo(Level.LOW);
        assertThat(Level.reachedBy(Set.of(Method.PASSWORD, Method.EMAIL_CODE))).isEqualTo(Level.LOW);
        assertThat(Level.reachedBy(Set.of(Method.PASSWORD, Method.TOTP))).isEqualTo(Level.SUBSTANTIAL);
        assertThat(Level.reachedBy(Set.of(Method.DAP))).isEqualTo(Level.HIGH);
    }

    private SignInTransaction at(@Nullable Method chosen, SignInState state) {
        return new SignInTransaction(
                UUID.randomUUID(),
                UUID.randomUUID(),
                3,
                0,
                PORTAL,
                chosen,
                EnrolmentMark.NONE,
                new SignInTransaction.EmailCodeMark(Optional.empty(), 0),
                null,
                NOW,
                NOW.plusSeconds(1800),
                state);
    }
}
