package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.oidc.ProofKey;
import hu.kapu.gateway.oidc.TestPortals;
import hu.kapu.gateway.scope.OperatorUnderTest;
import hu.kapu.gateway.scope.TestOperatorClients;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens for the REST API that are worth something only with the key they were given to (RFC 9449). */
@QuarkusTest
@QuarkusTestResource(TestOperatorClients.class)
class BoundApiTokenTest extends JourneyTest {
    private static final String UNDER_TEST = "/api/v1/under-test";
    private static final String TOKEN_PATH = "/oauth2/token";
    private static final String ISSUER = "https://kapu.example";

    private final ProofKey key = ProofKey.fresh();
    private final ProofKey otherKey = ProofKey.fresh();
    private OperatorUnderTest registry;

    @BeforeEach
    void aClientOfOperators() {
        registry = new OperatorUnderTest(gateway, clock, "registry");
    }

    @Test
    void a_token_asked_for_with_a_proof_opens_the_api_with_its_key_RFC_9449_section_7_1() {
        HttpResponse<String> answer = registry.askForBoundToken(registry.assertion(), proofForToken(key));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonPath.from(answer.body()).getString("token_type")).isEqualTo("DPoP");
        String token = JsonPath.from(answer.body()).getString("access_token");

        HttpResponse<String> opened = get("DPoP " + token, proof(key, token, "GET", UNDER_TEST));

        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        assertThat(opened.body()).isEqualTo("client:registry");
    }

    @Test
    void without_its_key_it_opens_nothing_RFC_9449_section_7_2() {
        String token = boundToken();

        assertRefused(get("Bearer " + token, null), "token-needs-proof", "invalid_token");
        assertRefused(
                get("Bearer " + token, proof(key, token, "GET", UNDER_TEST)), "token-needs-proof", "invalid_token");
        assertRefused(
                get("DPoP " + token, proof(otherKey, token, "GET", UNDER_TEST)), "token-invalid", "invalid_token");
        assertRefused(get("DPoP " + token, null), "proof-not-good", "invalid_dpop_proof");
        assertRefused(get("DPoP " + token, "x"), "proof-not-good", "invalid_dpop_proof");
    }

    @Test
    void a_proof_belongs_to_one_token_one_address_and_one_method_and_counts_once_RFC_9449_section_4_3() {
        String token = boundToken();
        String once = proof(key, token, "GET", UNDER_TEST);
        assertThat(get("DPoP " + token, once).statusCode()).isEqualTo(200);

        assertProofRefused(token, once);
        assertProofRefused(token, proof(key, "other-token", "GET", UNDER_TEST));
        assertProofRefused(token, key.proof(clock.instant(), "GET", ISSUER + UNDER_TEST));
        assertProofRefused(token, proof(key, token, "POST", UNDER_TEST));
        assertProofRefused(token, proof(key, token, "GET", "/api/v1/portals"));
    }

    @Test
    void a_scope_that_is_missing_is_told_in_the_scheme_that_was_tried() {
        OperatorUnderTest helpdesk = new OperatorUnderTest(gateway, clock, "helpdesk");
        String token = JsonPath.from(helpdesk.askForBoundToken(helpdesk.assertion(), proofForToken(key))
                        .body())
                .getString("access_token");

        HttpResponse<String> refused = get("DPoP " + token, proof(key, token, "GET", UNDER_TEST));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(challenge(refused)).startsWith("DPoP algs=").contains("error=\"insufficient_scope\"");
    }

    @Test
    void a_bearer_token_is_not_made_better_by_a_proof() {
        String token = registry.accessToken();

        assertRefused(get("DPoP " + token, proof(key, token, "GET", UNDER_TEST)), "token-invalid", "invalid_token");
        assertThat(get("Bearer " + token, null).statusCode()).isEqualTo(200);
    }

    @Test
    void a_proof_that_is_none_brings_no_token_at_all_RFC_9449_section_5() {
        String once = proofForToken(key);
        assertThat(registry.askForBoundToken(registry.assertion(), once).statusCode())
                .isEqualTo(200);

        assertTokenRefused(registry.askForBoundToken(registry.assertion(), once));
        assertTokenRefused(registry.askForBoundToken(registry.assertion(), "x"));
        assertTokenRefused(askAsPortal("eeszt", "x"));
        assertTokenRefused(askAsPortal("eeszt", key.proof(clock.instant(), "POST", ISSUER + "/oauth2/introspect")));
    }

    @Test
    void a_portal_registered_for_bound_tokens_gets_no_others_for_the_api_either() {
        assertTokenRefused(askAsPortal("bound", null));

        HttpResponse<String> answer = askAsPortal("bound", proofForToken(key));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonPath.from(answer.body()).getString("token_type")).isEqualTo("DPoP");
        String token = JsonPath.from(answer.body()).getString("access_token");
        HttpResponse<String> opened = send(
                "DPoP " + token,
                proof(key, token, "POST", UNDER_TEST),
                browser()
                        .request(UNDER_TEST)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")));
        assertThat(opened.body()).isEqualTo("portal:bound");
    }

    @Test
    void whoever_shows_nothing_hears_of_both_schemes() {
        HttpResponse<String> refused =
                browser().exchange(browser().request(UNDER_TEST).GET().build());

        assertThat(refused.headers().allValues("WWW-Authenticate"))
                .anySatisfy(challenge -> assertThat(challenge).startsWith("Bearer "))
                .anySatisfy(challenge -> assertThat(challenge).startsWith("DPoP algs="));
    }

    private String boundToken() {
        HttpResponse<String> answer = registry.askForBoundToken(registry.assertion(), proofForToken(key));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonPath.from(answer.body()).getString("access_token");
    }

    private HttpResponse<String> askAsPortal(String portal, @Nullable String proof) {
        String pair = portal + "-web:" + TestPortals.SECRET;
        return send(
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)),
                proof,
                browser()
                        .request(TOKEN_PATH)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private HttpResponse<String> get(String authorization, @Nullable String proof) {
        return send(
                authorization,
                proof,
                browser().request(UNDER_TEST + "?any=query").GET());
    }

    private HttpResponse<String> send(String authorization, @Nullable String proof, HttpRequest.Builder request) {
        request.header("Authorization", authorization);
        if (proof != null) {
            request.header("DPoP", proof);
        }
        return browser().exchange(request.build());
    }

    private String proofForToken(ProofKey of) {
        return of.proof(clock.instant(), "POST", ISSUER + TOKEN_PATH);
    }

    private String proof(ProofKey of, String token, String method, String path) {
        return of.proofWith(token, clock.instant(), method, ISSUER + path);
    }

    private void assertProofRefused(String token, String proof) {
        assertRefused(get("DPoP " + token, proof), "proof-not-good", "invalid_dpop_proof");
    }

    private static void assertRefused(HttpResponse<String> response, String code, String error) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(401);
        assertThat(JsonPath.from(response.body()).getString("code")).isEqualTo(code);
        assertThat(challenge(response)).startsWith("DPoP algs=").contains("error=\"" + error + "\"");
    }

    private static void assertTokenRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(JsonPath.from(response.body()).getString("error")).isEqualTo("invalid_dpop_proof");
    }

    private static String challenge(HttpResponse<String> response) {
        return response.headers().firstValue("WWW-Authenticate").orElse("");
    }
}
