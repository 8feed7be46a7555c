package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.oidc.ProofKey;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A sign-in without a browser that begins with a key belongs to that key, and so does its code (RFC 9449, section 10.1;
 * draft-ietf-oauth-first-party-apps, "Auth Session DPoP Binding").
 */
@QuarkusTest
class ChallengeProofTest extends JourneyTest {
    private static final String PATH = "/oauth2/challenge";
    private static final String TOKEN_PATH = "/oauth2/token";
    private static final String ISSUER = "https://kapu.example";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final ProofKey key = ProofKey.fresh();
    private final ProofKey otherKey = ProofKey.fresh();

    @Test
    void a_code_that_was_proved_for_is_redeemed_with_the_same_key_only() {
        HttpResponse<String> tokens = redeem(codeOf(key), proofAt(TOKEN_PATH, key));

        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        assertThat(JsonPath.from(tokens.body()).getString("token_type")).isEqualTo("DPoP");
        assertRefused(redeem(codeOf(key), proofAt(TOKEN_PATH, otherKey)), "invalid_grant");
        assertRefused(redeem(codeOf(key), null), "invalid_grant");
    }

    @Test
    void every_further_request_proves_the_key_of_the_first() {
        String session = sessionOf(begin(proof(key)));
        String[] password = {"username", citizenWithApp(), "password", PASSWORD};

        assertRefused(goOn(session, null, password), "invalid_dpop_proof");
        assertRefused(goOn(session, proof(otherKey), password), "invalid_dpop_proof");

        HttpResponse<String> taken = goOn(session, proof(key), password);
        assertThat(JsonPath.from(taken.body()).getString("expects"))
                .as(taken.body())
                .isEqualTo("otp");
    }

    @Test
    void a_lost_answer_is_given_again_to_the_key_only() {
        String session = sessionOf(begin(proof(key), "username", citizenWithApp(), "password", PASSWORD));
        HttpResponse<String> lost = goOn(session, proof(key), "otp", SecondFactorStandIn.RIGHT);

        assertRefused(goOn(session, null, "otp", SecondFactorStandIn.RIGHT), "invalid_dpop_proof");
        assertRefused(goOn(session, proof(otherKey), "otp", SecondFactorStandIn.RIGHT), "invalid_dpop_proof");
        assertThat(codeIn(goOn(session, proof(key), "otp", SecondFactorStandIn.RIGHT)))
                .isEqualTo(codeIn(lost));
    }

    @Test
    void a_key_named_by_its_thumbprint_binds_the_session_as_well() {
        String session = sessionOf(begin(null, "dpop_jkt", key.thumbprint()));

        assertRefused(goOn(session, null), "invalid_dpop_proof");
        assertThat(goOn(session, proof(key)).statusCode()).isEqualTo(403);
        assertRefused(begin(proof(otherKey), "dpop_jkt", key.thumbprint()), "invalid_dpop_proof");
    }

    @Test
    void a_session_that_began_without_a_key_does_not_get_one_on_the_way() {
        String session = sessionOf(begin(null));

        assertRefused(goOn(session, proof(key)), "invalid_dpop_proof");
        assertThat(goOn(session, null).statusCode()).isEqualTo(403);
    }

    @Test
    void a_proof_is_for_this_endpoint_and_counts_once_RFC_9449_sections_4_3_and_11_1() {
        String once = proof(key);
        assertThat(begin(once).statusCode()).isEqualTo(403);

        assertRefused(begin(once), "invalid_dpop_proof");
        assertRefused(begin(proofAt(TOKEN_PATH, key)), "invalid_dpop_proof");
        assertRefused(begin("x"), "invalid_dpop_proof");
    }

    @Test
    void a_client_that_is_not_first_party_hears_that_first() {
        assertRefused(post(PATH, "x", "client_id", "app-web", "scope", "openid"), "unauthorized_client");
    }

    private String codeOf(ProofKey of) {
        String session = sessionOf(begin(proof(of), "username", citizenWithApp(), "password", PASSWORD));
        return codeIn(goOn(session, proof(of), "otp", SecondFactorStandIn.RIGHT));
    }

    private String proof(ProofKey of) {
        return proofAt(PATH, of);
    }

    private String proofAt(String path, ProofKey of) {
        return of.proof(clock.instant(), "POST", ISSUER + path);
    }

    private HttpResponse<String> begin(@Nullable String proof, String... more) {
        return post(
                PATH,
                proof,
                joined(
                        new String[] {
                            "client_id",
                            "mobil-web",
                            "scope",
                            "openid",
                            "code_challenge",
                            CHALLENGE,
                            "code_challenge_method",
                            "S256"
                        },
                        more));
    }

    private HttpResponse<String> goOn(String session, @Nullable String proof, String... typed) {
        return post(PATH, proof, joined(new String[] {"client_id", "mobil-web", "auth_session", session}, typed));
    }

    private HttpResponse<String> redeem(String code, @Nullable String proof) {
        return post(
                TOKEN_PATH,
                proof,
                "grant_type",
                "authorization_code",
                "client_id",
                "mobil-web",
                "code",
                code,
                "code_verifier",
                VERIFIER);
    }

    private HttpResponse<String> post(String path, @Nullable String proof, String... parameters) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int index = 0; index < parameters.length; index += 2) {
            form.put(parameters[index], parameters[index + 1]);
        }
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Browser app = browser();
        HttpRequest.Builder request = app.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (proof != null) {
            request.header("DPoP", proof);
        }
        return app.exchange(request.build());
    }

    private static String[] joined(String[] first, String... more) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
    }

    private static String sessionOf(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        return JsonPath.from(answer.body()).getString("auth_session");
    }

    private static String codeIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.from(answer.body()).getString("authorization_code");
    }

    private static void assertRefused(HttpResponse<String> answer, String error) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(JsonPath.from(answer.body()).getString("error")).isEqualTo(error);
    }
}
