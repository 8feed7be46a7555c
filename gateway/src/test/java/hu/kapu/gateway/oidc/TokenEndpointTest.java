package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.kit.testing.MutableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the token endpoint refuses, and how. */
@QuarkusTest
class TokenEndpointTest {
    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    MutableClock clock;

    @Inject
    MeterRegistry metrics;

    private final UUID citizen = UUID.randomUUID();

    @BeforeEach
    void standStill() {
        clock.set(clock.instant());
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void a_code_buys_tokens_once_and_a_second_attempt_takes_them_back_RFC_6749_section_4_1_2() {
        PortalUnderTest portal = portal("eeszt");
        String code = portal.codeFor(citizen, Method.TOTP);
        String accessToken = accessToken(portal.redeem(code));
        assertThat(portal.userInfo(accessToken).statusCode()).isEqualTo(200);

        assertRefused(portal.redeem(code), 400, "invalid_grant");

        assertThat(portal.userInfo(accessToken).statusCode()).isEqualTo(401);
    }

    @Test
    void of_fifty_parallel_redemptions_exactly_one_succeeds_RFC_9700_section_4_2_4() {
        PortalUnderTest portal = portal("eeszt");
        String code = portal.codeFor(citizen, Method.TOTP);

        List<Integer> statuses;
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            statuses = threads
                    .invokeAll(IntStream.range(0, 50)
                            .<java.util.concurrent.Callable<Integer>>mapToObj(
                                    any -> () -> portal.redeem(code).statusCode())
                            .toList())
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 400);
    }

    @Test
    void a_code_is_good_for_less_than_60_seconds() {
        PortalUnderTest portal = portal("eeszt");
        String inTime = portal.codeFor(citizen, Method.TOTP);
        String late = portal.codeFor(citizen, Method.TOTP);

        clock.advance(Duration.ofSeconds(60).minusMillis(1));
        assertThat(portal.redeem(inTime).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMillis(1));
        assertRefused(portal.redeem(late), 400, "invalid_grant");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "code_verifier, dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        "code_verifier, ''",
        "redirect_uri,  https://eeszt.example/other",
        "redirect_uri,  ''"
    })
    void what_does_not_belong_to_the_code_uses_it_up_RFC_7636_section_4_6(String name, String value) {
        PortalUnderTest portal = portal("eeszt");
        String code = portal.codeFor(citizen, Method.TOTP);

        assertRefused(portal.redeem(code, name, value), 400, "invalid_grant");
        assertRefused(portal.redeem(code), 400, "invalid_grant");
    }

    @Test
    void a_verifier_for_a_code_without_challenge_is_refused_RFC_9700_section_2_1_1() {
        PortalUnderTest portal = portal("legacy");
        TestBrowser browser = new TestBrowser(gateway);
        URI page = TestBrowser.locationOf(
                browser.get(portal.authorize("code_challenge", "", "code_challenge_method", "")));
        UUID transaction = UUID.fromString(PortalUnderTest.parameter(page, "t"));
        signIns.complete(transaction, citizen, Method.TOTP);
        URI back = TestBrowser.locationOf(browser.get("/oauth2/resume?t=" + transaction));

        assertRefused(portal.redeem(PortalUnderTest.parameter(back, "code")), 400, "invalid_grant");
    }

    @Test
    void another_client_gets_nothing_for_the_code_and_does_no_harm_to_it_RFC_6749_section_5_2() {
        PortalUnderTest portal = portal("eeszt");
        String code = portal.codeFor(citizen, Method.TOTP);

        String other = PortalUnderTest.basic("tarhely-web", TestPortals.SECRET);
        assertRefused(portal.redeemAs(other, code), 400, "invalid_grant");
        assertThat(portal.redeem(code).statusCode()).isEqualTo(200);
    }

    @Test
    void a_client_that_does_not_prove_itself_is_refused_RFC_6749_section_5_2() {
        PortalUnderTest portal = portal("eeszt");
        String code = portal.codeFor(citizen, Method.TOTP);

        HttpResponse<String> wrong = portal.redeemAs(PortalUnderTest.basic("eeszt-web", "guess"), code);
        assertRefused(wrong, 401, "invalid_client");
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).isPresent();
        assertRefused(portal.redeemAs("", code, "client_id", "eeszt-web"), 401, "invalid_client");
        assertRefused(portal.redeemAs(PortalUnderTest.basic("nobody", "x"), code), 401, "invalid_client");
        assertRefused(portal.redeemAs("Basic %%%", code), 401, "invalid_client");
        assertRefused(portal.redeem(code, "client_secret", TestPortals.SECRET), 401, "invalid_client");
        assertThat(portal.redeem(code).statusCode()).isEqualTo(200);
    }

    @Test
    void who_does_not_prove_itself_is_counted_and_logged_by_its_registered_name_alone() {
        PortalUnderTest portal = portal("eeszt");
        double registered = failed("eeszt-web");
        double others = failed("not-registered");

        try (LogLines log = new LogLines("hu.kapu.gateway.oidc.client.FailedClients")) {
            String guessed = PortalUnderTest.basic("eeszt-web", "a-guessed-one");
            String misplaced = PortalUnderTest.basic("a-secret-in-the-wrong-place", "x");
            assertRefused(portal.redeemAs(guessed, "some-code"), 401, "invalid_client");
            assertRefused(portal.redeemAs(misplaced, "some-code"), 401, "invalid_client");
            assertRefused(portal.redeemAs("Basic %%%", "some-code"), 401, "invalid_client");
            assertRefused(portal.redeem("some-code"), 400, "invalid_grant");

            assertThat(log.lines())
                    .containsExactly(
                            "client eeszt-web did not prove itself at /oauth2/token",
                            "client not-registered did not prove itself at /oauth2/token",
                            "client not-registered did not prove itself at /oauth2/token");
        }
        assertThat(failed("eeszt-web") - registered).isEqualTo(1);
        assertThat(failed("not-registered") - others).isEqualTo(2);
    }

    /** Module oidcc-server-client-secret-post of the certification suite. */
    @Test
    void a_secret_may_come_in_the_form_RFC_6749_section_2_3_1() {
        PortalUnderTest portal = portal("eeszt");
        String code = portal.codeFor(citizen, Method.TOTP);

        HttpResponse<String> response =
                portal.redeemAs("", code, "client_id", "eeszt-web", "client_secret", TestPortals.SECRET);

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void a_public_client_proves_itself_by_pkce_alone_RFC_8252_section_8_1() {
        PortalUnderTest portal = portal("app");
        String code = portal.codeFor(citizen, Method.TOTP);

        assertRefused(
                portal.redeemAs("", code, "client_id", "app-web", "client_secret", "guess"), 401, "invalid_client");
        assertThat(portal.redeemAs("", code, "client_id", "app-web").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}={1} is {2}")
    @CsvSource({
        "grant_type, refresh_token,      unauthorized_client",
        "grant_type, password,           unsupported_grant_type",
        "grant_type, '',                 invalid_request",
        "code,       '',                 invalid_request",
        "code,       unknown,            invalid_grant"
    })
    void other_requests_are_told_what_is_wrong_RFC_6749_section_5_2(String name, String value, String error) {
        assertRefused(portal("eeszt").redeem("some-code", name, value), 400, error);
    }

    @Test
    void kinds_of_tokens_do_not_stand_in_for_each_other() {
        PortalUnderTest portal = portal("eeszt");
        String code = portal.codeFor(citizen, Method.TOTP);
        assertThat(portal.userInfo(code).statusCode()).isEqualTo(401);

        HttpResponse<String> tokens = portal.redeem(code);
        String idToken = JsonPath.from(tokens.body()).getString("id_token");

        assertThat(portal.userInfo(idToken).statusCode()).isEqualTo(401);
        assertRefused(portal.redeem(accessToken(tokens)), 400, "invalid_grant");
        assertThat(portal.userInfo(accessToken(tokens)).statusCode()).isEqualTo(200);
    }

    @Test
    void an_access_token_opens_userinfo_for_ten_minutes() {
        PortalUnderTest portal = portal("eeszt");
        String token = accessToken(portal.redeem(portal.codeFor(citizen, Method.TOTP)));

        clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(portal.userInfo(token).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofMillis(1));
        HttpResponse<String> late = portal.userInfo(token);
        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("error=\"invalid_token\"");
    }

    @Test
    void what_ends_a_citizens_access_ends_codes_and_tokens_at_once() {
        PortalUnderTest portal = portal("eeszt");
        String token = accessToken(portal.redeem(portal.codeFor(citizen, Method.TOTP)));
        String code = portal.codeFor(citizen, Method.TOTP);

        signIns.endAccess(citizen);

        assertThat(portal.userInfo(token).statusCode()).isEqualTo(401);
        assertRefused(portal.redeem(code), 400, "invalid_grant");
    }

    @Test
    void answers_with_tokens_are_never_cached_RFC_6749_section_5_1() {
        PortalUnderTest portal = portal("eeszt");
        HttpResponse<String> tokens = portal.redeem(portal.codeFor(citizen, Method.TOTP));

        assertThat(tokens.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(portal.userInfo(accessToken(tokens)).headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    private double failed(String client) {
        return metrics.counter("kapu.client.authentication.failed", "client", client, "endpoint", "/oauth2/token")
                .count();
    }

    private PortalUnderTest portal(String id) {
        return new PortalUnderTest(gateway, signIns, id);
    }

    private static String accessToken(HttpResponse<String> tokens) {
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        return JsonPath.from(tokens.body()).getString("access_token");
    }

    private static void assertRefused(HttpResponse<String> response, int status, String error) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(JsonPath.from(response.body()).getString("error")).isEqualTo(error);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }
}
