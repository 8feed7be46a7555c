package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.oidc.TestPortals;
import hu.kapu.gateway.scope.OperatorUnderTest;
import hu.kapu.gateway.scope.TestOperatorClients;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who gets into the REST API: programs with a token, operators in person, portals as themselves; nobody else. */
@QuarkusTest
@QuarkusTestResource(TestOperatorClients.class)
class ApiAccessTest extends OfficialsTest {
    private static final String UNDER_TEST = "/api/v1/under-test";
    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    @Test
    void a_client_proves_itself_by_its_key_and_gets_a_short_token_RFC_6749_section_4_4() throws SQLException {
        OperatorUnderTest registry = client("registry");

        HttpResponse<String> answer = registry.askForToken(registry.assertion());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonPath token = JsonPath.from(answer.body());
        assertThat(token.getString("token_type")).isEqualTo("Bearer");
        assertThat(token.getInt("expires_in")).isEqualTo(600);
        assertThat(token.getString("scope")).isEqualTo("portals:read portals:write");
        assertThat(token.<Object>get("refresh_token")).isNull();
        String value = token.getString("access_token");
        assertThat(registry.get(UNDER_TEST, value).body()).isEqualTo("client:registry");
        assertThat(texts("select token_hash::text || client_id from api_token")).noneMatch(row -> row.contains(value));

        clock.advance(Duration.ofMinutes(10));

        assertProblem(registry.get(UNDER_TEST, value), 401, "token-invalid", "error=\"invalid_token\"");
    }

    @Test
    void an_assertion_counts_once_and_only_with_the_clients_own_key_RFC_7523_section_3() {
        OperatorUnderTest registry = client("registry");
        String assertion = registry.assertion();
        assertThat(registry.askForToken(assertion).statusCode()).isEqualTo(200);

        assertOAuthError(registry.askForToken(assertion), 401, "invalid_client");
        assertOAuthError(
                registry.askForToken(client("registry").withKeyOf("helpdesk").assertion()), 401, "invalid_client");
        assertOAuthError(registry.askForToken("a.b.c"), 401, "invalid_client");
    }

    @Test
    void a_client_may_ask_for_less_and_never_for_more_than_it_has() {
        OperatorUnderTest registry = client("registry");

        HttpResponse<String> less = registry.askForToken(registry.assertion(), "scope", "portals:read");

        assertThat(JsonPath.from(less.body()).getString("scope")).isEqualTo("portals:read");
        String token = JsonPath.from(less.body()).getString("access_token");
        assertThat(registry.get(UNDER_TEST, token).statusCode()).isEqualTo(200);
        assertProblem(post(UNDER_TEST, "Bearer " + token), 403, "scope-missing", "insufficient_scope");
        for (String scope : Set.of("simulate", "openid", "portals:read simulate", "statistics:own")) {
            assertOAuthError(registry.askForToken(registry.assertion(), "scope", scope), 400, "invalid_scope");
        }
    }

    @Test
    void a_scope_that_is_missing_is_named_RFC_6750_section_3_1() {
        HttpResponse<String> refused = client("helpdesk").get(UNDER_TEST);

        assertProblem(refused, 403, "scope-missing", "error=\"insufficient_scope\", scope=\"portals:read\"");
        assertThat(JsonPath.from(refused.body()).getList("scopes")).isEqualTo(List.of("portals:read"));
    }

    @Test
    void nothing_and_nonsense_are_challenged() {
        HttpResponse<String> nothing = get(UNDER_TEST, "");
        assertProblem(nothing, 401, "token-missing", "Bearer realm=\"kapu\"");
        assertThat(nothing.headers().firstValue("WWW-Authenticate").orElseThrow())
                .doesNotContain("error");
        assertProblem(get(UNDER_TEST, "Bearer made-up"), 401, "token-invalid", "invalid_token");
        assertProblem(get(UNDER_TEST, "Basic dTpw"), 401, "token-invalid", "invalid_token");
        assertProblem(get(UNDER_TEST, "Bearer " + "x".repeat(10_000)), 401, "token-invalid", "invalid_token");
    }

    @Test
    void a_token_of_a_client_opens_nothing_of_citizens() {
        String token = client("registry").accessToken();

        HttpResponse<String> userInfo = get("/oauth2/userinfo", "Bearer " + token);

        assertThat(userInfo.statusCode()).isEqualTo(401);
        assertThat(userInfo.body()).contains("invalid_token");
    }

    @Test
    void a_portal_as_itself_gets_its_own_statistics_and_nothing_else() {
        HttpResponse<String> answer = askForToken("eeszt-web:" + TestPortals.SECRET, "");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonPath.from(answer.body()).getString("scope")).isEqualTo("statistics:own");
        String token = "Bearer " + JsonPath.from(answer.body()).getString("access_token");
        assertThat(post(UNDER_TEST, token).body()).isEqualTo("portal:eeszt");
        assertProblem(get(UNDER_TEST, token), 403, "scope-missing", "insufficient_scope");
        assertThat(get("/oauth2/userinfo", token).statusCode()).isEqualTo(401);
        assertOAuthError(askForToken("eeszt-web:" + TestPortals.SECRET, "&scope=openid"), 400, "invalid_scope");
        assertOAuthError(askForToken("eeszt-web:" + TestPortals.SECRET, "&scope=portals%3Aread"), 400, "invalid_scope");
        assertOAuthError(askForToken("eeszt-web:guess", ""), 401, "invalid_client");
        assertOAuthError(askForToken("registry:" + TestPortals.SECRET, ""), 401, "invalid_client");
    }

    @Test
    void a_public_client_gets_nothing_as_itself() {
        assertOAuthError(askForToken("", "&client_id=app-web"), 400, "unauthorized_client");
    }

    @Test
    void an_operator_in_person_has_the_scopes_for_a_quarter_of_an_hour() {
        String userName = official("operator");
        Browser operator = signedInWithApp(userName);

        assertThat(operator.open(UNDER_TEST).body()).isEqualTo("official:" + identity.idOf(userName));

        clock.advance(Duration.ofMinutes(15));
        assertProblem(operator.open(UNDER_TEST), 401, "sign-in-not-fresh", "Bearer");
    }

    @Test
    void other_roles_and_citizens_have_none() {
        assertProblem(
                signedInWithApp(official("registrar", "auditor")).open(UNDER_TEST), 403, "scope-missing", "Bearer");
        assertProblem(signedInWithApp(citizenWithApp()).open(UNDER_TEST), 403, "scope-missing", "Bearer");
        Browser passwordOnly = browser();
        String userName = identity.citizen(PASSWORD);
        appoint(userName, "operator");
        passwordOnly.open("/ugyfelkapu/belepes");
        givePassword(passwordOnly, userName);
        assertProblem(passwordOnly.open(UNDER_TEST), 401, "sign-in-not-fresh", "Bearer");
    }

    @Test
    void what_an_operator_changes_in_person_comes_from_a_page_of_ours() {
        Browser operator = signedInWithApp(official("operator"));
        operator.open("/regisztracio/szerepek/uj");
        String formToken = operator.hidden().get("csrf");

        assertThat(operator.exchange(change(operator, "same-origin", formToken)).statusCode())
                .isEqualTo(200);
        assertProblem(operator.exchange(change(operator, "cross-site", formToken)), 403, "form-not-ours", "");
        assertProblem(operator.exchange(change(operator, "same-origin", "x")), 403, "form-not-ours", "");
        assertProblem(operator.exchange(change(operator, "same-origin", null)), 403, "form-not-ours", "");
        HttpRequest foreignLink = operator.request(UNDER_TEST)
                .header("Sec-Fetch-Site", "cross-site")
                .GET()
                .build();
        assertProblem(operator.exchange(foreignLink), 403, "form-not-ours", "");
    }

    /** Whoever adds something to the REST API decides who may call it: nothing is open by being forgotten. */
    @Test
    void exactly_this_is_open_to_everybody() {
        Set<String> open = RunningRoutes.paths().stream()
                .filter(path -> path.startsWith("/api/"))
                .flatMap(path ->
                        VERBS.stream().filter(verb -> isOpen(verb, path)).map(verb -> verb + " " + path))
                .collect(Collectors.toSet());

        assertThat(open).isEqualTo(Set.of("GET /api/v1/sign-in-methods"));
    }

    private boolean isOpen(String verb, String path) {
        HttpResponse<String> response = send(request(path, "")
                .header("Content-Type", "application/json")
                .method(verb, verb.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")));
        boolean noSuchRoute = response.statusCode() == 404 && response.body().contains("\"not-found\"");
        return !Set.of(401, 405).contains(response.statusCode()) && !noSuchRoute;
    }

    private HttpRequest change(Browser operator, String site, @Nullable String formToken) {
        HttpRequest.Builder request = operator.request(UNDER_TEST)
                .header("Sec-Fetch-Site", site)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"));
        if (formToken != null) {
            request.header("Kapu-Form-Token", formToken);
        }
        return request.build();
    }

    private OperatorUnderTest client(String id) {
        return new OperatorUnderTest(gateway, clock, id);
    }

    private HttpResponse<String> askForToken(String pair, String more) {
        String basic = pair.isEmpty()
                ? ""
                : "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return send(request("/oauth2/token", basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials" + more)));
    }

    private HttpResponse<String> get(String path, String authorization) {
        return send(request(path, authorization).GET());
    }

    private HttpResponse<String> post(String path, String authorization) {
        return send(request(path, authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    }

    private HttpRequest.Builder request(String path, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path.substring(1)));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return HttpClient.newHttpClient()
                .sendAsync(request.build(), BodyHandlers.ofString())
                .join();
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code, String challenge) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JsonPath.from(response.body()).getString("code")).isEqualTo(code);
        assertThat(response.headers().firstValue("WWW-Authenticate").orElse("")).contains(challenge);
    }

    private static void assertOAuthError(HttpResponse<String> response, int status, String error) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(JsonPath.from(response.body()).getString("error")).isEqualTo(error);
    }
}
