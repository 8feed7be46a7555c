package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.oidc.grant.CleanupNow;
import hu.kapu.kit.testing.EventSchemas;
import hu.kapu.kit.testing.MutableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refresh tokens: exchanged once, forgiving for a moment, and never alive longer than the citizen's session. */
@QuarkusTest
class RefreshTokenTest {
    private static final Duration GRACE = Duration.ofSeconds(30);

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    MutableClock clock;

    @Inject
    CleanupNow cleanup;

    @Inject
    DataSource database;

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

    /** Module oidcc-refresh-token of the certification suite. */
    @Test
    void a_portal_registered_for_it_exchanges_its_refresh_token_RFC_6749_section_6() {
        PortalUnderTest portal = portal("epapir");
        JsonPath first = tokens(portal);

        HttpResponse<String> refreshed = portal.refresh(first.getString("refresh_token"));
        JsonPath second = JsonPath.from(refreshed.body());

        assertThat(refreshed.statusCode()).as(refreshed.body()).isEqualTo(200);
        assertThat(refreshed.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(second.getString("token_type")).isEqualTo("Bearer");
        assertThat(second.getString("access_token")).isNotEqualTo(first.getString("access_token"));
        assertThat(second.getString("refresh_token")).isNotBlank().isNotEqualTo(first.getString("refresh_token"));
        assertThat(second.getString("scope")).isEqualTo(first.getString("scope"));
        assertThat(second.getString("id_token")).isNull();
        assertThat(portal.userInfo(second.getString("access_token")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void other_portals_get_none_and_may_not_ask() {
        PortalUnderTest portal = portal("eeszt");

        assertThat(tokens(portal).getString("refresh_token")).isNull();
        assertRefused(portal.refresh("any"), 400, "unauthorized_client");
    }

    @Test
    void a_lost_answer_is_given_once_more() {
        PortalUnderTest portal = portal("epapir");
        String token = tokens(portal).getString("refresh_token");
        JsonPath first = refreshed(portal, token);

        clock.advance(GRACE.minusMillis(1));
        JsonPath again = refreshed(portal, token);

        assertThat(again.getString("refresh_token")).isEqualTo(first.getString("refresh_token"));
        assertThat(again.getString("access_token")).isEqualTo(first.getString("access_token"));
        assertThat(again.getLong("expires_in")).isBetween(569L, 571L);
        assertRefused(portal.refresh(token), 400, "invalid_grant");
        assertThat(refreshed(portal, first.getString("refresh_token")).getString("access_token"))
                .as("nothing was revoked")
                .isNotBlank();
    }

    @Test
    void the_answer_is_kept_for_the_grace_and_not_longer() throws SQLException {
        PortalUnderTest portal = portal("epapir");
        String token = tokens(portal).getString("refresh_token");
        assertThat(portal.refresh(token).statusCode()).isEqualTo(200);

        clock.advance(GRACE.minusMillis(1));
        cleanup.run();
        assertThat(keptAnswers(token)).isEqualTo(1);
        clock.advance(Duration.ofMillis(2));
        cleanup.run();
        assertThat(keptAnswers(token)).isZero();
    }

    @Test
    void after_the_grace_a_second_use_ends_the_whole_family_RFC_9700_section_4_14_2() {
        PortalUnderTest portal = portal("epapir");
        String stolen = tokens(portal).getString("refresh_token");
        JsonPath second = refreshed(portal, stolen);
        JsonPath third = refreshed(portal, second.getString("refresh_token"));

        clock.advance(GRACE);
        assertRefused(portal.refresh(stolen), 400, "invalid_grant");

        assertRefused(portal.refresh(third.getString("refresh_token")), 400, "invalid_grant");
        assertThat(portal.userInfo(second.getString("access_token")).statusCode())
                .isEqualTo(401);
        assertThat(portal.userInfo(third.getString("access_token")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_second_use_is_told_to_the_citizen_once_and_counted() throws SQLException {
        PortalUnderTest portal = portal("epapir");
        String stolen = tokens(portal).getString("refresh_token");
        var _ = refreshed(portal, stolen);
        double before = revoked("refresh-token-reused");

        var _ = refreshed(portal, stolen);
        assertThat(revocations()).as("within the grace an answer was lost").isEmpty();
        clock.advance(GRACE);
        assertRefused(portal.refresh(stolen), 400, "invalid_grant");
        assertRefused(portal.refresh(stolen), 400, "invalid_grant");
        assertRefused(portal.refresh("made-up"), 400, "invalid_grant");

        List<String> events = revocations();
        assertThat(events).hasSize(1);
        EventSchemas.validate(events.getFirst(), "contracts/events/tokens-revoked.v1.schema.json");
        assertThat(events.getFirst()).contains("epapir", "refresh-token-reused").doesNotContain(stolen);
        assertThat(revoked("refresh-token-reused") - before).isEqualTo(1);
    }

    @Test
    void a_code_that_comes_again_is_told_to_the_citizen_once_and_counted() throws SQLException {
        PortalUnderTest portal = portal("epapir");
        String code = portal.codeFor(citizen, Method.TOTP);
        assertThat(portal.redeem(code).statusCode()).isEqualTo(200);
        double before = revoked("code-replayed");

        assertRefused(portal.redeem("made-up"), 400, "invalid_grant");
        assertRefused(portal("enpostam").redeem(code), 400, "invalid_grant");
        assertThat(revocations()).isEmpty();
        assertRefused(portal.redeem(code), 400, "invalid_grant");
        assertRefused(portal.redeem(code), 400, "invalid_grant");

        List<String> events = revocations();
        assertThat(events).hasSize(1);
        EventSchemas.validate(events.getFirst(), "contracts/events/tokens-revoked.v1.schema.json");
        assertThat(events.getFirst()).contains("epapir", "code-replayed").doesNotContain(code);
        assertThat(revoked("code-replayed") - before).isEqualTo(1);
    }

    @Test
    void of_fifty_parallel_uses_one_family_goes_on_and_nothing_is_revoked() {
        PortalUnderTest portal = portal("epapir");
        String token = tokens(portal).getString("refresh_token");

        List<HttpResponse<String>> answers = Parallel.answers(IntStream.range(0, 50)
                .<Parallel.Request>mapToObj(any -> () -> portal.refresh(token))
                .toList());

        List<String> successors = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> JsonPath.from(answer.body()).getString("refresh_token"))
                .toList();
        assertThat(successors).as("the exchange, and its answer once more").hasSizeBetween(1, 2);
        assertThat(successors).containsOnly(successors.getFirst());
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 400);
        assertThat(refreshed(portal, successors.getFirst()).getString("access_token"))
                .isNotBlank();
        clock.advance(GRACE);
        assertRefused(portal.refresh(token), 400, "invalid_grant");
    }

    @Test
    void it_lives_as_long_as_the_session_at_most() {
        PortalUnderTest portal = portal("epapir");
        String token = tokens(portal).getString("refresh_token");
        clock.advance(Duration.ofHours(12).minusSeconds(1));
        JsonPath late = refreshed(portal, token);

        clock.advance(Duration.ofSeconds(1));

        assertRefused(portal.refresh(late.getString("refresh_token")), 400, "invalid_grant");
        assertThat(portal.userInfo(late.getString("access_token")).statusCode()).isEqualTo(401);
    }

    @Test
    void signing_out_ends_every_token_of_the_session() {
        PortalUnderTest portal = portal("epapir");
        JsonPath tokens = tokens(portal);
        String code = portal.codeFor(citizen, Method.TOTP);
        assertThat(portal.userInfo(tokens.getString("access_token")).statusCode())
                .isEqualTo(200);

        signIns.signOut(citizen);

        assertThat(portal.userInfo(tokens.getString("access_token")).statusCode())
                .isEqualTo(401);
        assertRefused(portal.refresh(tokens.getString("refresh_token")), 400, "invalid_grant");
        assertRefused(portal.redeem(code), 400, "invalid_grant");
    }

    @Test
    void what_ends_a_citizens_access_ends_refresh_tokens_at_once() {
        PortalUnderTest portal = portal("epapir");
        String token = tokens(portal).getString("refresh_token");

        signIns.endAccess(citizen);

        assertRefused(portal.refresh(token), 400, "invalid_grant");
    }

    @Test
    void the_calendar_is_asked_at_each_use() {
        clock.set(Instant.parse("2025-01-15T22:59:59.999Z"));
        PortalUnderTest portal = portal("epapir");
        JsonPath tokens = JsonPath.from(
                portal.redeem(portal.codeFor(citizen, Method.PASSWORD)).body());
        JsonPath refreshed = refreshed(portal, tokens.getString("refresh_token"));

        clock.set(Instant.parse("2025-01-15T23:00:00.000Z"));

        assertThat(portal.userInfo(refreshed.getString("access_token")).statusCode())
                .isEqualTo(401);
        assertRefused(portal.refresh(refreshed.getString("refresh_token")), 400, "invalid_grant");
    }

    @Test
    void the_level_the_portal_demands_is_asked_at_each_use() {
        Instant raise = Instant.parse("2025-03-01T00:00:00Z").minus(Duration.ofHours(1));
        clock.set(raise.minusMillis(1));
        PortalUnderTest portal = portal("epapir");
        JsonPath tokens = JsonPath.from(
                portal.redeem(portal.codeFor(citizen, Method.EMAIL_CODE)).body());
        assertThat(portal.userInfo(tokens.getString("access_token")).statusCode())
                .isEqualTo(200);

        clock.set(raise);

        assertThat(portal.userInfo(tokens.getString("access_token")).statusCode())
                .isEqualTo(401);
        assertRefused(portal.refresh(tokens.getString("refresh_token")), 400, "invalid_grant");
    }

    @Test
    void the_scope_may_be_narrowed_for_one_access_token_RFC_6749_section_6() {
        PortalUnderTest portal = portal("epapir");
        String token = tokens(portal).getString("refresh_token");

        JsonPath narrowed =
                JsonPath.from(portal.refresh(token, "scope", "openid profile").body());
        String claims = portal.userInfo(narrowed.getString("access_token")).body();

        assertThat(narrowed.getString("scope")).isEqualTo("openid profile");
        assertThat(claims).contains("Kovács Anna").doesNotContain("anna@example.hu");
        assertThat(refreshed(portal, narrowed.getString("refresh_token")).getString("scope"))
                .as("the refresh token keeps what was granted")
                .contains("email");
    }

    @ParameterizedTest
    @CsvSource({"openid profile address", "profile", "openid natural-identity"})
    void the_scope_is_never_widened_and_the_token_stays_good(String scope) {
        PortalUnderTest portal = portal("epapir");
        String token = tokens(portal).getString("refresh_token");

        assertRefused(portal.refresh(token, "scope", scope), 400, "invalid_scope");

        assertThat(portal.refresh(token).statusCode()).isEqualTo(200);
    }

    @Test
    void an_id_token_comes_only_where_the_portal_asks_for_it_OpenID_Connect_Core_section_12_2() throws ParseException {
        PortalUnderTest portal = portal("enpostam");
        JsonPath tokens = tokens(portal);
        var first = SignedJWT.parse(tokens.getString("id_token")).getJWTClaimsSet();
        clock.advance(Duration.ofMinutes(9));

        var second = SignedJWT.parse(
                        refreshed(portal, tokens.getString("refresh_token")).getString("id_token"))
                .getJWTClaimsSet();

        assertThat(second.getIssuer()).isEqualTo(first.getIssuer());
        assertThat(second.getSubject()).isEqualTo(first.getSubject());
        assertThat(second.getAudience()).isEqualTo(first.getAudience());
        assertThat(second.getClaim("auth_time")).isEqualTo(first.getClaim("auth_time"));
        assertThat(second.getClaim("sid")).isEqualTo(first.getClaim("sid"));
        assertThat(second.getIssueTime()).isAfter(first.getIssueTime());
        assertThat(first.getClaim("nonce")).isEqualTo("nonce-1");
        assertThat(second.getClaim("nonce")).isNull();
    }

    @Test
    void another_portal_gets_nothing_for_it_and_does_no_harm() {
        PortalUnderTest portal = portal("epapir");
        String token = tokens(portal).getString("refresh_token");

        assertRefused(portal("enpostam").refresh(token), 400, "invalid_grant");
        assertRefused(
                portal.post(
                        "/oauth2/token",
                        PortalUnderTest.basic("epapir-web", "guess"),
                        "grant_type=refresh_token&refresh_token=" + token),
                401,
                "invalid_client");

        assertThat(portal.refresh(token).statusCode()).isEqualTo(200);
    }

    @Test
    void a_public_clients_tokens_rotate_RFC_9700_section_2_2_2() {
        PortalUnderTest portal = portal("app");
        String token = JsonPath.from(portal.redeemAs("", portal.codeFor(citizen, Method.TOTP), "client_id", "app-web")
                        .body())
                .getString("refresh_token");

        HttpResponse<String> refreshed =
                portal.post("/oauth2/token", "", "grant_type=refresh_token&client_id=app-web&refresh_token=" + token);

        assertThat(refreshed.statusCode()).as(refreshed.body()).isEqualTo(200);
        assertThat(JsonPath.from(refreshed.body()).getString("refresh_token")).isNotEqualTo(token);
    }

    /** Modules oidcc-codereuse and oidcc-codereuse-30seconds of the certification suite. */
    @ParameterizedTest
    @CsvSource({"PT0S", "PT30S", "PT1H"})
    void a_code_used_twice_takes_back_what_it_bought_and_what_came_of_that(Duration later) {
        PortalUnderTest portal = portal("epapir");
        String code = portal.codeFor(citizen, Method.TOTP);
        JsonPath tokens = JsonPath.from(portal.redeem(code).body());
        JsonPath refreshed = refreshed(portal, tokens.getString("refresh_token"));
        clock.advance(later);

        assertRefused(portal.redeem(code), 400, "invalid_grant");

        assertThat(portal.userInfo(tokens.getString("access_token")).statusCode())
                .isEqualTo(401);
        assertRefused(portal.refresh(refreshed.getString("refresh_token")), 400, "invalid_grant");
    }

    @Test
    void offline_access_is_left_out_silently() {
        PortalUnderTest portal = portal("eeszt");
        TestBrowser browser = new TestBrowser(gateway);
        URI page = TestBrowser.locationOf(browser.get(portal.authorize("scope", "openid offline_access")));
        UUID transaction = UUID.fromString(PortalUnderTest.parameter(page, "t"));
        signIns.complete(transaction, citizen, Method.TOTP);
        URI back = TestBrowser.locationOf(browser.get("/oauth2/resume?t=" + transaction));

        JsonPath tokens = JsonPath.from(
                portal.redeem(PortalUnderTest.parameter(back, "code")).body());

        assertThat(tokens.getString("scope")).isEqualTo("openid");
        assertThat(tokens.getString("refresh_token")).isNull();
    }

    private JsonPath tokens(PortalUnderTest portal) {
        HttpResponse<String> tokens = portal.redeem(portal.codeFor(citizen, Method.TOTP));
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        return JsonPath.from(tokens.body());
    }

    private double revoked(String reason) {
        return metrics.counter("kapu.tokens.revoked", "portal", "epapir", "reason", reason)
                .count();
    }

    private List<String> revocations() throws SQLException {
        List<String> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT payload FROM outbox WHERE aggregateid = ? AND type = 'tokens-revoked.v1'")) {
            statement.setObject(1, citizen);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    events.add(found.getString(1));
                }
            }
        }
        return events;
    }

    private int keptAnswers(String token) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT count(answer) FROM refresh_token"
                        + " WHERE token_hash = sha256(convert_to(?, 'UTF8'))")) {
            statement.setString(1, token);
            try (ResultSet counted = statement.executeQuery()) {
                return counted.next() ? counted.getInt(1) : -1;
            }
        }
    }

    private static JsonPath refreshed(PortalUnderTest portal, String token) {
        HttpResponse<String> tokens = portal.refresh(token);
        assertThat(tokens.statusCode()).as(tokens.body()).isEqualTo(200);
        return JsonPath.from(tokens.body());
    }

    private PortalUnderTest portal(String id) {
        return new PortalUnderTest(gateway, signIns, id);
    }

    private static void assertRefused(HttpResponse<String> response, int status, String error) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(JsonPath.from(response.body()).getString("error")).isEqualTo(error);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }
}
