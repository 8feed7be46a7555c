package hu.kapu.gateway.oidc.challenge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.oidc.OAuthError;
import hu.kapu.gateway.oidc.challenge.ChallengeAnswer.Expected;
import hu.kapu.gateway.oidc.challenge.ChallengeAnswer.Mail;
import hu.kapu.gateway.oidc.challenge.ChallengeAnswer.Objection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code insufficient_authorization}, with what the app has to ask for and to show. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChallengeBody(
        @JsonProperty("error") String error,
        @JsonProperty("error_description") String description,
        @JsonProperty("auth_session") String authSession,
        @JsonProperty("expects") String expects,
        @JsonProperty("method") @Nullable String method,
        @JsonProperty("methods") @Nullable List<String> methods,
        @JsonProperty("mail") @Nullable MailBody mail,
        @JsonProperty("problem") @Nullable String problem,

        @JsonProperty("attempts_left") @Nullable Integer attemptsLeft,

        @JsonProperty("clock_offset_minutes") @Nullable Integer clockOffsetMinutes,

        @JsonProperty("retry_at") @Nullable Instant retryAt) {

    /** The mail with the code. */
    record MailBody(
            @JsonProperty("number") int number,
            @JsonProperty("check_word") String checkWord,
            @JsonProperty("address") String address,
            @JsonProperty("send_again_at") Instant sendAgainAt) {
        static MailBody of(Mail mail) {
            return new MailBody(mail.number(), mail.checkWord(), mail.address(), mail.sendAgainAt());
        }
    }

    static ChallengeBody of(ChallengeAnswer.More more) {
        Expected expected = more.expected();
        Optional<Objection> objection = more.objection();
        return new ChallengeBody(
                OAuthError.INSUFFICIENT_AUTHORIZATION.code(),
                OAuthError.INSUFFICIENT_AUTHORIZATION.meaning(),
                more.session().text(),
                expects(expected),
                expected instanceof Expected.Code(Method code, var any) ? code.wireName() : null,
                expected instanceof Expected.Choice(List<Method> among) ? names(among) : null,
                expected instanceof Expected.Code(Method code, Optional<Mail> mail)
                        ? mail.map(MailBody::of).orElse(null)
                        : null,
                objection.map(Objection::problem).orElse(null),
                objection.flatMap(Objection::attemptsLeft).orElse(null),
                objection.flatMap(Objection::clockOffsetMinutes).orElse(null),
                objection.flatMap(Objection::retryAt).orElse(null));
    }

    private static String expects(Expected expected) {
        return switch (expected) {
            case Expected.Password ignored -> "password";
            case Expected.Choice ignored -> "method";
            case Expected.Code ignored -> "otp";
        };
    }

    private static List<String> names(List<Method> methods) {
        return methods.stream().map(Method::wireName).toList();
    }
}
