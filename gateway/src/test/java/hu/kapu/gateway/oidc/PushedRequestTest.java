package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.TableRows;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pushed authorization requests (RFC 9126). */
@QuarkusTest
class PushedRequestTest {
    private static final String REFERENCE = "urn:ietf:params:oauth:request_uri:";

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    MutableClock clock;

    @Inject
    TableRows rows;

    private final UUID citizen = UUID.randomUUID();
    private PortalUnderTest portal;

    @BeforeEach
    void standStill() {
        clock.set(clock.instant());
        portal = portal("eeszt");
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void a_request_is_pushed_by_the_server_and_named_by_the_browser_section_2_2_and_4() {
        HttpResponse<String> pushed = push(portal);

        assertThat(pushed.statusCode()).isEqualTo(201);
        assertThat(pushed.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(requestUri(pushed)).startsWith(REFERENCE).hasSize(REFERENCE.length() + 43);
        assertThat(JsonPath.from(pushed.body()).getLong("expires_in")).isEqualTo(90);
        URI back = TestBrowser.locationOf(signedIn(Method.PASSWORD, Method.TOTP).get(by(portal, requestUri(pushed))));
        assertThat(PortalUnderTest.parameter(back, "state")).isEqualTo("state-1");
        assertThat(portal.redeem(PortalUnderTest.parameter(back, "code")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_else_stands_in_the_address_is_ignored() {
        String address = by(portal, requestUri(push(portal)))
                + "&redirect_uri=https%3A%2F%2Fevil.example%2Fback&scope=nothing&state=other&prompt=none";

        URI back = TestBrowser.locationOf(signedIn(Method.PASSWORD, Method.TOTP).get(address));

        assertThat(back.getHost()).isEqualTo("eeszt.example");
        assertThat(PortalUnderTest.parameter(back, "state")).isEqualTo("state-1");
    }

    @Test
    void a_reference_works_once_even_in_parallel_section_7_3() throws InterruptedException {
        String address = by(portal, requestUri(push(portal)));
        Callable<Integer> use =
                () -> signedIn(Method.PASSWORD, Method.TOTP).get(address).statusCode();

        List<Integer> answers;
        try (ExecutorService browsers = Executors.newFixedThreadPool(20)) {
            answers = browsers.invokeAll(Stream.generate(() -> use).limit(20).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(answers).filteredOn(status -> status == 303).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 400).hasSize(19);
    }

    @Test
    void a_reference_waits_ninety_seconds_and_no_longer_section_2_2() {
        String inTime = requestUri(push(portal));
        String late = requestUri(push(portal));
        clock.advance(Duration.ofSeconds(89));
        int used = new TestBrowser(gateway).get(by(portal, inTime)).statusCode();
        clock.advance(Duration.ofSeconds(1));

        HttpResponse<String> refused = new TestBrowser(gateway).get(by(portal, late));

        assertThat(used).isEqualTo(303);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void another_client_cannot_use_it_and_does_not_spend_it_section_2_2() {
        String reference = requestUri(push(portal));

        int other =
                new TestBrowser(gateway).get(by(portal("tarhely"), reference)).statusCode();
        int nobody = new TestBrowser(gateway)
                .get("/oauth2/authorize?request_uri=" + encoded(reference))
                .statusCode();

        assertThat(other).isEqualTo(400);
        assertThat(nobody).isEqualTo(400);
        assertThat(new TestBrowser(gateway).get(by(portal, reference)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void what_was_never_pushed_is_refused_with_a_page() {
        assertThat(new TestBrowser(gateway)
                        .get(by(portal, REFERENCE + "x".repeat(43)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(new TestBrowser(gateway).get(by(portal, REFERENCE)).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest(name = "{0}={1} is {2}")
    @CsvSource({
        "redirect_uri,   https://evil.example/back, invalid_request",
        "redirect_uri,   '',                        invalid_request",
        "response_type,  token,                     unsupported_response_type",
        "scope,          profile,                   invalid_scope",
        "code_challenge, '',                        invalid_request",
        "request_uri,    urn:example:1,             invalid_request",
        "request,        eyJhbGciOiJub25lIn0.e30.,  request_not_supported",
        "id_token_hint,  nonsense,                  invalid_request",
        "claims,         nonsense,                  invalid_request"
    })
    void mistakes_are_told_at_once_section_2_3(String name, String value, String error) {
        HttpResponse<String> refused = push(portal, name, value);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JsonPath.from(refused.body()).getString("error")).isEqualTo(error);
    }

    @Test
    void clients_prove_themselves_as_at_the_token_endpoint_section_2() {
        String form = portal.authorize().substring("/oauth2/authorize?".length());

        HttpResponse<String> wrong = portal.post("/oauth2/par", PortalUnderTest.basic("eeszt-web", "wrong"), form);
        HttpResponse<String> unproved = portal.post("/oauth2/par", "", form);
        HttpResponse<String> inTheForm = portal.post("/oauth2/par", "", form + "&client_secret=" + TestPortals.SECRET);
        HttpResponse<String> asAnother =
                portal.post("/oauth2/par", PortalUnderTest.basic("tarhely-web", TestPortals.SECRET), form);

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(JsonPath.from(wrong.body()).getString("error")).isEqualTo("invalid_client");
        assertThat(unproved.statusCode()).isEqualTo(401);
        assertThat(inTheForm.statusCode()).isEqualTo(201);
        assertThat(asAnother.statusCode()).isEqualTo(401);
    }

    @Test
    void a_public_client_pushes_by_its_name_alone() {
        PortalUnderTest app = portal("app");

        HttpResponse<String> pushed =
                app.post("/oauth2/par", "", app.authorize().substring("/oauth2/authorize?".length()));

        assertThat(pushed.statusCode()).isEqualTo(201);
    }

    @Test
    void of_a_public_client_only_so_many_requests_wait_because_anybody_can_push_them_section_2_3() {
        PortalUnderTest app = portal("mobil");
        String form = app.authorize().substring("/oauth2/authorize?".length());
        rows.change("""
                insert into pushed_request (id, reference_hash, client_id, parameters, expires_at)
                select gen_random_uuid(), sha256(convert_to('waiting ' || n, 'UTF8')), 'mobil-web', ''::bytea,
                    timestamptz '%s'
                from generate_series(1, 1000) n
                """.formatted(clock.instant().plusSeconds(60)));

        HttpResponse<String> refused = app.post("/oauth2/par", "", form);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(JsonPath.from(refused.body()).getString("error")).isEqualTo("temporarily_unavailable");
        assertThat(refused.headers().firstValue("Retry-After")).contains("90");
        assertThat(push(portal).statusCode()).as("others go on").isEqualTo(201);
        clock.advance(Duration.ofSeconds(60));
        assertThat(app.post("/oauth2/par", "", form).statusCode()).isEqualTo(201);
        rows.change("delete from pushed_request where client_id = 'mobil-web'");
    }

    @Test
    void a_client_that_proves_itself_pushes_as_much_as_it_wants() {
        rows.change("""
                insert into pushed_request (id, reference_hash, client_id, parameters, expires_at)
                select gen_random_uuid(), sha256(convert_to('proved ' || n, 'UTF8')), 'eeszt-web', ''::bytea,
                    timestamptz '%s'
                from generate_series(1, 1000) n
                """.formatted(clock.instant().plusSeconds(60)));

        assertThat(push(portal).statusCode()).isEqualTo(201);
        rows.change("delete from pushed_request where client_id = 'eeszt-web'");
    }

    @Test
    void a_portal_registered_to_push_is_answered_nothing_else_section_6() {
        PortalUnderTest pushing = portal("pushing");

        URI refused = TestBrowser.locationOf(new TestBrowser(gateway).get(pushing.authorize()));
        HttpResponse<String> accepted = new TestBrowser(gateway).get(by(pushing, requestUri(push(pushing))));

        assertThat(PortalUnderTest.parameter(refused, "error")).isEqualTo("invalid_request");
        assertThat(TestBrowser.locationOf(accepted).getPath()).isEqualTo("/azonositas");
    }

    @Test
    void a_request_pushed_before_the_switch_over_opens_nothing_by_password_after_it() {
        clock.set(Instant.parse("2025-01-15T22:59:59.999Z"));
        String before = requestUri(push(portal));
        String after = requestUri(push(portal, "prompt", "none"));
        TestBrowser browser = signedIn(Method.PASSWORD);
        clock.set(Instant.parse("2025-01-15T23:00:00Z"));

        URI page = TestBrowser.locationOf(browser.get(by(portal, before)));
        URI silent = TestBrowser.locationOf(browser.get(by(portal, after)));

        assertThat(page.getPath()).isEqualTo("/azonositas");
        assertThat(PortalUnderTest.parameter(silent, "error")).isEqualTo("login_required");
    }

    @Test
    void the_endpoint_is_announced_section_5() {
        JsonPath provider = JsonPath.from(new TestBrowser(gateway)
                .get("/.well-known/openid-configuration")
                .body());

        assertThat(provider.getString("pushed_authorization_request_endpoint"))
                .isEqualTo("https://kapu.example/oauth2/par");
    }

    private static HttpResponse<String> push(PortalUnderTest portal, String... changes) {
        String form = portal.authorize(changes).substring("/oauth2/authorize?".length());
        return portal.post("/oauth2/par", PortalUnderTest.basic(portal.clientId(), TestPortals.SECRET), form);
    }

    private static String requestUri(HttpResponse<String> pushed) {
        return JsonPath.from(pushed.body()).getString("request_uri");
    }

    private static String by(PortalUnderTest portal, String requestUri) {
        return "/oauth2/authorize?client_id=" + portal.clientId() + "&request_uri=" + encoded(requestUri);
    }

    private PortalUnderTest portal(String id) {
        return new PortalUnderTest(gateway, signIns, id);
    }

    private TestBrowser signedIn(Method... methods) {
        TestBrowser browser = new TestBrowser(gateway);
        browser.signedInWith(signIns.open(citizen, methods));
        return browser;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
