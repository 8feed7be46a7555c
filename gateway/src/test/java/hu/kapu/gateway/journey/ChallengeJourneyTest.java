package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in without a browser (draft-ietf-oauth-first-party-apps-04): the same calendar, budgets and states. */
@QuarkusTest
class ChallengeJourneyTest extends JourneyTest {
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @Test
    void password_and_app_code_give_a_code_that_the_token_endpoint_takes() {
        String userName = citizenWithApp();
        Reply asked = begin();

        Reply afterPassword = goOn(asked, "username", userName, "password", PASSWORD);
        Reply done = goOn(afterPassword, "otp", SecondFactorStandIn.RIGHT);
        Reply tokens = redeem(done.text("authorization_code"));

        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.text("error")).isEqualTo("insufficient_authorization");
        assertThat(asked.text("expects")).isEqualTo("password");
        assertThat(afterPassword.text("expects")).isEqualTo("otp");
        assertThat(afterPassword.text("method")).isEqualTo("totp");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(done.text("device_token")).isEqualTo("device-" + identity.idOf(userName));
        assertThat(tokens.claim("acr")).isEqualTo("http://eidas.europa.eu/LoA/substantial");
    }

    @Test
    void everything_known_at_once_takes_one_request_and_the_code_another() {
        String userName = citizenWithApp();

        Reply asked = begin("username", userName, "password", PASSWORD, "method", "totp");
        Reply done = goOn(asked, "otp", SecondFactorStandIn.RIGHT);

        assertThat(asked.text("expects")).isEqualTo("otp");
        assertThat(done.status()).isEqualTo(200);
    }

    @Test
    void the_mail_with_the_code_is_told_with_its_check_word_and_opens_at_level_low() {
        String userName = citizenWithEmailCode();

        Reply asked = begin("username", userName, "password", PASSWORD, "method", "email-code");
        Reply again = goOn(asked, "another_mail_after", "1");
        Reply done = goOn(again, "otp", mailsTo(userName).getLast().code());

        assertThat(asked.body().at("/mail/check_word").asText()).isEqualTo(MailedCodes.CHECK_WORD);
        assertThat(asked.body().at("/mail/address").asText()).isEqualTo("a•••••@p•••.hu");
        assertThat(again.body().at("/mail/number").asInt()).isEqualTo(2);
        assertThat(mailsTo(userName)).hasSize(2);
        assertThat(redeem(done.text("authorization_code")).claim("acr")).isEqualTo("http://eidas.europa.eu/LoA/low");
    }

    @Test
    void a_method_that_the_citizen_does_not_have_leads_to_the_one_there_is() {
        String userName = citizenWithEmailCode();
        Reply asked = begin("username", userName, "password", PASSWORD, "method", "totp");

        Reply chosen = goOn(asked, "method", "email-code");

        assertThat(asked.text("expects")).isEqualTo("method");
        assertThat(asked.body().path("methods").get(0).asText()).isEqualTo("email-code");
        assertThat(chosen.text("expects")).isEqualTo("otp");
        assertThat(mailsTo(userName)).hasSize(1);
    }

    @Test
    void an_unknown_name_and_a_wrong_password_are_one_answer() {
        Reply asked = begin();

        Reply wrong = goOn(asked, "username", citizenWithApp(), "password", "not the password");
        Reply unknown = goOn(asked, "username", "nobody.at.all", "password", "not the password");

        assertThat(wrong.text("problem")).isEqualTo("password-wrong");
        assertThat(unknown).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({"111111, 403, code-wrong", "abc, 403, code-not-readable"})
    void a_code_that_does_not_do_is_told_and_the_sign_in_goes_on(String typed, int status, String problem) {
        Reply asked = begin("username", citizenWithApp(), "password", PASSWORD);

        Reply refused = goOn(asked, "otp", typed);
        Reply done = goOn(refused, "otp", SecondFactorStandIn.RIGHT);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.text("problem")).isEqualTo(problem);
        assertThat(done.status()).isEqualTo(200);
    }

    @Test
    void a_sign_in_out_of_tries_is_over() {
        Reply asked = begin("username", citizenWithApp(), "password", PASSWORD);

        Reply over = goOn(asked, "otp", SecondFactorStandIn.OUT_OF_TRIES);
        Reply late = goOn(asked, "otp", SecondFactorStandIn.RIGHT);

        assertThat(over.text("error")).isEqualTo("access_denied");
        assertThat(late.text("error")).isEqualTo("access_denied");
    }

    @Test
    void without_a_second_factor_only_the_browser_leads_on() {
        Reply asked = begin("username", identity.citizen(PASSWORD), "password", PASSWORD);

        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.text("error")).isEqualTo("redirect_to_web");
        assertThat(asked.body().has("auth_session")).isFalse();
    }

    @Test
    void a_password_alone_opens_nothing_from_the_switch_over_on_not_even_with_a_code_made_before() {
        String userName = identity.citizen(PASSWORD);
        clock.set(BEFORE_SWITCH_OVER);
        Reply before = begin("username", userName, "password", PASSWORD, "method", "password");
        Reply waiting = begin("method", "password");

        clock.set(SWITCH_OVER);
        Reply redeemed = redeem(before.text("authorization_code"));
        Reply after = goOn(waiting, "username", userName, "password", PASSWORD);
        Reply anew = begin("username", userName, "password", PASSWORD, "method", "password");

        assertThat(before.status()).isEqualTo(200);
        assertThat(redeemed.text("error")).isEqualTo("invalid_grant");
        assertThat(after.text("error")).isEqualTo("access_denied");
        assertThat(anew.text("error")).isEqualTo("access_denied");
    }

    @Test
    void the_session_changes_with_the_password_and_a_lost_answer_is_given_again() {
        String userName = citizenWithApp();
        Reply asked = begin();
        Reply afterPassword = goOn(asked, "username", userName, "password", PASSWORD);

        Reply again = goOn(asked, "username", userName, "password", PASSWORD);
        Reply guessed = goOn(asked, "username", userName, "password", "not the password");

        assertThat(afterPassword.text("auth_session")).isNotEqualTo(asked.text("auth_session"));
        assertThat(again.text("auth_session")).isEqualTo(afterPassword.text("auth_session"));
        assertThat(guessed.text("auth_session")).isNotEqualTo(afterPassword.text("auth_session"));
    }

    @Test
    void a_code_whose_answer_was_lost_gives_the_same_authorization_code() {
        Reply asked = begin("username", citizenWithApp(), "password", PASSWORD);

        Reply first = goOn(asked, "otp", SecondFactorStandIn.RIGHT);
        Reply second = goOn(asked, "otp", SecondFactorStandIn.RIGHT);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.text("authorization_code")).isEqualTo(first.text("authorization_code"));
    }

    @Test
    void the_session_of_before_guesses_at_a_complete_sign_in_three_times() {
        Reply asked = begin("username", citizenWithApp(), "password", PASSWORD);
        Reply done = goOn(asked, "otp", SecondFactorStandIn.RIGHT);

        Reply slip = goOn(asked, "otp", "111111");
        Reply again = goOn(asked, "otp", SecondFactorStandIn.RIGHT);
        Reply second = goOn(asked, "otp", "222222");
        Reply third = goOn(asked, "otp", "333333");
        Reply late = goOn(asked, "otp", SecondFactorStandIn.RIGHT);

        assertThat(again.text("authorization_code")).isEqualTo(done.text("authorization_code"));
        for (Reply refused : List.of(slip, second, third, late)) {
            assertThat(refused.text("error")).isEqualTo("invalid_session");
            assertThat(refused.body().has("authorization_code")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "made-up",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "../../../../etc/passwd",
                "'; drop table session; --"
            })
    void a_session_that_nobody_was_given_is_none(String session) {
        Reply reply = post("client_id", "mobil-web", "auth_session", session, "otp", "123456");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("error")).isEqualTo("invalid_session");
    }

    @Test
    void one_clients_session_is_nothing_to_another() {
        Reply asked = begin("username", citizenWithApp(), "password", PASSWORD);

        Reply other = post(
                "client_id",
                "masik-mobil-web",
                "auth_session",
                asked.text("auth_session"),
                "otp",
                SecondFactorStandIn.RIGHT);

        assertThat(other.text("error")).isEqualTo("invalid_session");
    }

    @Test
    void a_client_that_is_not_first_party_uses_the_browser() {
        Reply refused = post("client_id", "app-web", "scope", "openid", "code_challenge", CHALLENGE);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("error")).isEqualTo("unauthorized_client");
    }

    @ParameterizedTest
    @CsvSource({
        "code_challenge_method, plain, invalid_request",
        "code_challenge, short, invalid_request",
        "code_challenge, '', invalid_request",
        "scope, profile, invalid_scope",
        "max_age, tomorrow, invalid_request",
        "max_age, 99999999999999999999, invalid_request",
        "dpop_jkt, short, invalid_request",
        "prompt, whatever, invalid_request",
        "prompt, none login, invalid_request",
        "prompt, none, login_required",
        "id_token_hint, nonsense, invalid_request"
    })
    void the_request_is_held_to_the_rules_of_the_authorization_endpoint(String name, String value, String error) {
        Reply refused = begin(name, value);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("error")).isEqualTo(error);
    }

    @Test
    void the_citizen_of_a_hint_gets_a_code_and_nobody_else_OpenID_Connect_Core_section_3_1_2_2() {
        String userName = citizenWithApp();
        Reply first = goOn(begin("username", userName, "password", PASSWORD), "otp", SecondFactorStandIn.RIGHT);
        String hint = redeem(first.text("authorization_code")).text("id_token");

        Reply same = goOn(
                begin("username", userName, "password", PASSWORD, "id_token_hint", hint),
                "otp",
                SecondFactorStandIn.NEXT);
        Reply other = goOn(
                begin("username", citizenWithApp(), "password", PASSWORD, "id_token_hint", hint),
                "otp",
                SecondFactorStandIn.RIGHT);

        assertThat(same.status()).as(same.toString()).isEqualTo(200);
        assertThat(other.text("error")).isEqualTo("login_required");
    }

    private Reply begin(String... typed) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", "mobil-web");
        parameters.put("scope", "openid profile");
        parameters.put("code_challenge", CHALLENGE);
        parameters.put("code_challenge_method", "S256");
        for (int index = 0; index < typed.length; index += 2) {
            parameters.put(typed[index], typed[index + 1]);
        }
        return post(parameters.entrySet().stream()
                .flatMap(parameter -> Stream.of(parameter.getKey(), parameter.getValue()))
                .toArray(String[]::new));
    }

    private Reply goOn(Reply from, String... typed) {
        return post(Stream.concat(
                        Stream.of("client_id", "mobil-web", "auth_session", from.text("auth_session")),
                        Stream.of(typed))
                .toArray(String[]::new));
    }

    private Reply post(String... parameters) {
        return Reply.of(browser().post("/oauth2/challenge", parameters));
    }

    private Reply redeem(String code) {
        return Reply.of(browser()
                .post(
                        "/oauth2/token",
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "mobil-web",
                        "code",
                        code,
                        "code_verifier",
                        VERIFIER));
    }

    /** A JSON answer of an OAuth endpoint. */
    private record Reply(int status, JsonNode body) {
        static Reply of(HttpResponse<String> response) {
            try {
                return new Reply(response.statusCode(), StandIn.JSON.readTree(response.body()));
            } catch (JsonProcessingException e) {
                throw new AssertionError(response.body(), e);
            }
        }

        String text(String name) {
            return body.path(name).asText();
        }

        /** A claim of the ID token, whose signature others check. */
        String claim(String name) {
            try {
                return String.valueOf(
                        SignedJWT.parse(text("id_token")).getJWTClaimsSet().getClaim(name));
            } catch (ParseException e) {
                throw new AssertionError(body.toString(), e);
            }
        }
    }
}
