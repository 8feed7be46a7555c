package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.oidc.PortalServers.Told;
import hu.kapu.gateway.oidc.logout.LogoutJobs;
import hu.kapu.gateway.oidc.logout.LogoutTokenPosted;
import hu.kapu.gateway.oidc.logout.PostedTokens;
import hu.kapu.kit.testing.MutableClock;
import hu.kapu.kit.testing.Waiting;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logout tokens reach portals, whatever portals and instances do meanwhile (OpenID Connect Back-Channel Logout 1.0). */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class BackChannelLogoutTest {
    private static final Duration LEASE = Duration.ofSeconds(15);

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    LogoutJobs jobs;

    @Inject
    PostedTokens posted;

    @Inject
    MutableClock clock;

    PortalServers servers;

    private SignedInBrowser citizen;

    @BeforeEach
    void signedIn() {
        clock.release();
        servers.behave();
        citizen = new SignedInBrowser(gateway, signIns, Method.PASSWORD, Method.TOTP);
    }

    @AfterEach
    void goOn() {
        clock.release();
        servers.behave();
    }

    @Test
    void oidcc_backchannel_and_frontchannel_logout_discovery_endpoint_verification() {
        JsonPath discovery = JsonPath.from(
                citizen.browser().get("/.well-known/openid-configuration").body());

        assertThat(discovery.getBoolean("backchannel_logout_supported")).isTrue();
        assertThat(discovery.getBoolean("backchannel_logout_session_supported")).isTrue();
        assertThat(discovery.getBoolean("frontchannel_logout_supported")).isTrue();
        assertThat(discovery.getBoolean("frontchannel_logout_session_supported"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"eeszt, RS256", "tarhely, ES256"})
    void oidcc_backchannel_rp_initiated_logout(String portal, String algorithm) throws Exception {
        SignedJWT idToken = SignedJWT.parse(citizen.open(portal));

        assertThat(citizen.signOut("id_token_hint", idToken.serialize()).statusCode())
                .isEqualTo(200);

        Told told = servers.first(portal, sid(idToken));
        SignedJWT token = SignedJWT.parse(told.token());
        LogoutTokenClaimsSet claims = new LogoutTokenValidator(
                        new Issuer("https://kapu.example"),
                        new ClientID(portal + "-web"),
                        JWSAlgorithm.parse(algorithm),
                        JWKSet.load(gateway.resolve("/oauth2/jwks").toURL()))
                .validate(token);
        assertThat(told.method()).isEqualTo("POST");
        assertThat(told.contentType()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(token.getHeader().getType().getType()).isEqualTo("logout+jwt");
        assertThat(claims.getSubject().getValue())
                .isEqualTo(idToken.getJWTClaimsSet().getSubject());
        assertThat(claims.getSessionID().getValue()).isEqualTo(sid(idToken));
        assertThat(claims.getJWTID()).isNotNull();
        assertThat(token.getJWTClaimsSet().getClaims())
                .containsOnlyKeys("iss", "sub", "aud", "iat", "exp", "jti", "sid", "events");
        assertThat(token.getJWTClaimsSet().getJSONObjectClaim("events"))
                .containsOnlyKeys("http://schemas.openid.net/event/backchannel-logout");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        token.getJWTClaimsSet().getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void every_portal_of_the_session_is_told_in_its_own_words_and_only_once() throws Exception {
        SignedJWT eeszt = SignedJWT.parse(citizen.open("eeszt"));
        SignedJWT again = SignedJWT.parse(citizen.open("eeszt"));
        SignedJWT tarhely = SignedJWT.parse(citizen.open("tarhely"));

        citizen.yes(citizen.signOut());
        citizen.yes(citizen.signOut());

        assertThat(sid(again)).isEqualTo(sid(eeszt)).isNotEqualTo(sid(tarhely));
        servers.first("tarhely", sid(tarhely));
        servers.first("eeszt", sid(eeszt));
        assertThat(servers.of("eeszt", sid(eeszt))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 404, 429, 302, 307})
    void a_portal_that_is_not_well_is_told_again_with_a_token_made_for_it_section_2_8(int status) throws Exception {
        clock.set(clock.instant());
        servers.answerWith("eeszt", status);
        SignedJWT idToken = SignedJWT.parse(citizen.open("eeszt"));
        citizen.signOut("id_token_hint", idToken.serialize());

        SignedJWT first = SignedJWT.parse(servers.first("eeszt", sid(idToken)).token());
        SignedJWT second = attempt(2, idToken);
        servers.answerWith("eeszt", 204);
        SignedJWT third = attempt(3, idToken);
        clock.advance(Duration.ofHours(2));

        assertThat(second.getJWTClaimsSet().getJWTID())
                .isNotEqualTo(first.getJWTClaimsSet().getJWTID());
        assertThat(third.getJWTClaimsSet().getIssueTime())
                .isAfter(first.getJWTClaimsSet().getIssueTime());
        jobs.cleanUp();
        assertThat(signIns.noticesFor(citizen.citizen())).isZero();
        assertThat(servers.wasVisited("elsewhere"))
                .as("redirects are not followed")
                .isFalse();
    }

    @Test
    void a_portal_that_takes_the_token_for_wrong_is_left_alone_section_2_8() throws Exception {
        servers.answerWith("eeszt", 400);
        SignedJWT idToken = SignedJWT.parse(citizen.open("eeszt"));

        citizen.signOut("id_token_hint", idToken.serialize());

        servers.first("eeszt", sid(idToken));
        signIns.awaitNoNotices(citizen.citizen());
        assertThat(servers.of("eeszt", sid(idToken))).hasSize(1);
    }

    @Test
    void whoever_listens_hears_of_each_token_and_of_what_came_of_it() throws Exception {
        SignedJWT idToken = SignedJWT.parse(citizen.open("eeszt"));

        citizen.signOut("id_token_hint", idToken.serialize());

        String token = servers.first("eeszt", sid(idToken)).token();
        LogoutTokenPosted heard = Waiting.forValue(
                "the token is heard of",
                Duration.ofSeconds(20),
                () -> posted.of(token).stream().findFirst());
        assertThat(heard.portalId()).isEqualTo("eeszt");
        assertThat(heard.address().getPath()).isEqualTo("/eeszt");
        assertThat(heard.told().status()).isEqualTo(200);
        assertThat(heard.toString()).doesNotContain(token);
    }

    @Test
    void after_a_day_a_portal_is_given_up() throws Exception {
        clock.set(clock.instant());
        servers.answerWith("eeszt", 503);
        SignedJWT idToken = SignedJWT.parse(citizen.open("eeszt"));
        citizen.signOut("id_token_hint", idToken.serialize());
        servers.first("eeszt", sid(idToken));

        clock.advance(Duration.ofHours(24).minusSeconds(1));
        jobs.cleanUp();
        assertThat(signIns.noticesFor(citizen.citizen())).isOne();
        clock.advance(Duration.ofSeconds(2));
        jobs.cleanUp();

        assertThat(signIns.noticesFor(citizen.citizen())).isZero();
    }

    @Test
    void a_portal_that_says_nothing_holds_up_no_other() throws Exception {
        servers.sayNothing("eeszt");
        for (int each = 0; each < 20; each++) {
            SignedInBrowser other = new SignedInBrowser(gateway, signIns, Method.TOTP);
            other.signOut("id_token_hint", other.open("eeszt"));
        }
        SignedJWT idToken = SignedJWT.parse(citizen.open("tarhely"));

        citizen.signOut("id_token_hint", idToken.serialize());

        assertThat(servers.first("tarhely", sid(idToken)).token()).isNotEmpty();
    }

    @Test
    void what_a_dying_instance_had_taken_is_told_by_another() throws Exception {
        clock.set(clock.instant().minusSeconds(3_600));
        SignedJWT idToken = SignedJWT.parse(citizen.open("raised"));
        servers.answerWith("raised", 503);
        citizen.signOut("id_token_hint", idToken.serialize());
        servers.first("raised", sid(idToken));
        servers.behave();

        clock.advance(Duration.ofMinutes(20));
        List<Long> taken = jobs.takeAndDie("raised", LEASE);

        assertThat(servers.attempt(2, "raised", sid(idToken), () -> clock.advance(Duration.ofSeconds(1)))
                        .token())
                .as("taken by the dying one: " + taken)
                .isNotEmpty();
    }

    @Test
    void two_instances_never_take_the_same_at_once() throws Exception {
        clock.set(clock.instant());
        servers.sayNothing("eeszt");
        List<SignedInBrowser> others = IntStream.range(0, 30)
                .mapToObj(any -> new SignedInBrowser(gateway, signIns, Method.TOTP))
                .toList();
        for (SignedInBrowser other : others) {
            other.signOut("id_token_hint", other.open("eeszt"));
        }

        List<Long> taken;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<Long>>> instances = threads.invokeAll(IntStream.range(0, 4)
                    .<java.util.concurrent.Callable<List<Long>>>mapToObj(any -> () -> jobs.takeAndDie("eeszt", LEASE))
                    .toList());
            taken = instances.stream()
                    .flatMap(each -> each.resultNow().stream())
                    .toList();
        }

        assertThat(taken).doesNotHaveDuplicates();
    }

    private SignedJWT attempt(int number, SignedJWT idToken) throws Exception {
        return SignedJWT.parse(
                servers.attempt(number, "eeszt", sid(idToken), () -> clock.advance(Duration.ofSeconds(1)))
                        .token());
    }

    private static String sid(SignedJWT idToken) throws Exception {
        return idToken.getJWTClaimsSet().getStringClaim("sid");
    }
}
