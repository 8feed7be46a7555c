package hu.kapu.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import hu.kapu.gateway.sandbox.ProtocolMessage.Part;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTest {
    private static final String SECRET = "a-secret-that-nobody-may-read";

    private final Legible legible = new Legible(new ObjectMapper());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client_secret",
                "code",
                "code_verifier",
                "access_token",
                "refresh_token",
                "token",
                "password",
                "otp",
                "auth_session",
                "authorization_code",
                "device_token",
                "Authorization"
            })
    void of_a_secret_only_the_first_characters_stay(String name) {
        assertThat(legible.parameters(Map.of(name, List.of(SECRET))))
                .containsExactly(new Part(name, "a-se… (29 characters)"));
    }

    @Test
    void nothing_stays_of_a_short_secret() {
        assertThat(legible.part("code", "123456").value()).isEqualTo("… (6 characters)");
    }

    @Test
    void a_token_is_opened_and_its_signature_left_out() {
        String jwt = encoded("{\"alg\":\"RS256\"}") + "." + encoded("{\"acr\":\"high\"}") + ".c2lnbmF0dXJl";

        String opened = legible.part("id_token", jwt).value();

        assertThat(opened).contains("\"alg\" : \"RS256\"", "\"acr\" : \"high\"").doesNotContain("c2lnbmF0dXJl", "eyJ");
    }

    @Test
    void an_answer_is_read_member_by_member() {
        List<Part> parts = legible.answer(Map.of("access_token", SECRET));

        assertThat(parts).containsExactly(new Part("access_token", "a-se… (29 characters)"));
        assertThat(legible.tokenIn(Map.of("access_token", SECRET))).hasValue(SECRET);
    }

    @Test
    void a_hostile_parameter_does_not_fill_the_page() {
        assertThat(legible.part("state", "x".repeat(64_000)).value()).hasSizeLessThan(5_000);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
