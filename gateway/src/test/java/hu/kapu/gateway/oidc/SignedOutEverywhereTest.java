package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.nimbusds.jwt.SignedJWT;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.session.EndAccess;
import hu.kapu.gateway.session.EndAccessAfterwards;
import hu.kapu.gateway.session.EndAccessAfterwards.Change;
import hu.kapu.gateway.session.OpenSessions;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.gateway.session.SessionJobs;
import hu.kapu.gateway.session.Sessions;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever ends a session, or what it was granted, is told to the portals that it had opened. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class SignedOutEverywhereTest {
    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    Sessions sessions;

    @Inject
    OpenSessions openSessions;

    @Inject
    EndAccess endAccess;

    @Inject
    EndAccessAfterwards afterwards;

    @Inject
    SessionJobs jobs;

    @Inject
    Pool pool;

    @Inject
    MutableClock clock;

    PortalServers servers;

    private SignedInBrowser browser;
    private String sid;

    @BeforeEach
    void aCitizenAtAPortal() {
        clock.release();
        servers.behave();
        browser = new SignedInBrowser(gateway, signIns, Method.PASSWORD, Method.TOTP);
        sid = sid(browser.open("eeszt"));
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void signing_out_at_the_account_site() {
        HttpResponse<String> page = browser.signOut();
        String csrf = page.body().split("name=\"csrf\" value=\"", 2)[1].split("\"", 2)[0];

        HttpResponse<String> out = browser.follow(browser.browser().post("/ugyfelkapu/kilepes", "csrf=" + csrf));

        assertThat(out.body()).contains("A portáloknak is jeleztük");
        assertTold();
    }

    @Test
    void ending_one_session_among_the_open_ones() {
        await(openSessions.end(browser.citizen(), session().id()));

        assertTold();
    }

    @Test
    void a_closing_a_reset_or_a_notice_that_ends_everything() {
        await(endAccess.everywhere(browser.citizen()));

        assertTold();
    }

    @Test
    void the_deletion_code_used_in_a_sign_in() {
        await(endAccess.exceptSignIn(browser.citizen(), UUID.randomUUID()));

        assertTold();
    }

    @Test
    void a_new_password_though_the_session_it_was_set_in_goes_on() {
        Session kept = session();

        await(endAccess.elsewhere(kept));

        assertTold();
        assertThat(await(sessions.alive(kept.id()))).isPresent();
    }

    @Test
    void an_event_of_a_change_that_the_gateway_has_not_seen() {
        Change change = new Change(browser.citizen(), clock.instant().plusSeconds(1), false);

        await(pool.withTransaction(connection -> afterwards.of(connection, change)));

        assertTold();
    }

    @Test
    void the_end_of_twelve_hours() {
        clock.set(clock.instant().plus(Duration.ofHours(12)));

        jobs.endExpired();

        assertTold();
    }

    @Test
    void ending_all_others_tells_their_portals_and_not_this_ones() {
        SignedInBrowser here = new SignedInBrowser(gateway, signIns, browser.citizen(), Method.PASSWORD, Method.TOTP);
        String own = sid(here.open("eeszt"));
        Session kept = await(openSessions.of(here.citizen())).getFirst().session();

        await(endAccess.othersOf(kept));

        assertTold();
        assertThat(servers.of("eeszt", own)).isEmpty();
        assertThat(here.isSignedIn()).isTrue();
    }

    @Test
    void somebody_else_signing_in_in_the_same_browser() {
        replaceWith(newSession(UUID.randomUUID()));

        assertTold();
    }

    @Test
    void signing_in_anew_leaves_portals_open_until_that_session_ends_too() {
        Session next = newSession(browser.citizen());
        SessionCookie cookie = replaceWith(next);
        Session third = newSession(browser.citizen());
        SessionCookie last = replaceWith(third, cookie);
        assertThat(signIns.noticesFor(browser.citizen())).isZero();
        assertThat(await(sessions.alive(next.id())).map(Session::id)).contains(third.id());

        browser.browser().signedInWith(last);
        String again = sid(browser.open("eeszt"));
        browser.yes(browser.signOut());

        assertTold();
        assertThat(again).isNotEqualTo(sid);
        servers.first("eeszt", again);
    }

    @Test
    void what_was_granted_is_worth_nothing_afterwards_and_a_code_not_redeemed_tells_nobody_section_2_7() {
        PortalUnderTest portal = new PortalUnderTest(gateway, signIns, "eeszt");
        HttpResponse<String> tokens = portal.redeem(browser.codeAt(portal));
        String token = JsonPath.from(tokens.body()).getString("access_token");
        SignedInBrowser other = new SignedInBrowser(gateway, signIns, Method.TOTP);
        PortalUnderTest neverAsked = new PortalUnderTest(gateway, signIns, "eeszt");
        String code = other.codeAt(neverAsked);

        browser.yes(browser.signOut());
        other.yes(other.signOut());

        assertThat(portal.userInfo(token).statusCode()).isEqualTo(401);
        assertThat(neverAsked.redeem(code).statusCode()).isEqualTo(400);
        assertThat(signIns.noticesFor(other.citizen())).isZero();
    }

    @Test
    void a_code_that_was_on_its_way_when_the_session_ended_is_worth_nothing() {
        PortalUnderTest portal = new PortalUnderTest(gateway, signIns, "eeszt");
        String code = browser.codeAt(portal);
        signIns.forgetSignOutOf(browser.citizen(), () -> browser.yes(browser.signOut()));

        assertThat(portal.redeem(code).statusCode()).isEqualTo(400);
    }

    @Test
    void a_session_that_only_lies_unused_stays_open_at_portals() {
        clock.set(clock.instant().plus(Duration.ofMinutes(40)));

        jobs.endExpired();

        assertThat(signIns.noticesFor(browser.citizen())).isZero();
        assertThat(browser.isSignedIn()).isFalse();
    }

    private void assertTold() {
        assertThat(servers.first("eeszt", sid).sid()).isEqualTo(sid);
    }

    private Session session() {
        return await(openSessions.of(browser.citizen())).getLast().session();
    }

    private Session newSession(UUID citizen) {
        Instant now = clock.instant();
        return new Session(
                UUID.randomUUID(),
                UUID.randomUUID(),
                citizen,
                "anna",
                "Kovács Anna",
                "hu",
                "a@e.hu",
                "x",
                Set.of(Method.PASSWORD, Method.TOTP),
                now,
                now,
                0,
                now.plus(Duration.ofHours(12)),
                null,
                null,
                null,
                Session.Origin.UNKNOWN);
    }

    @CanIgnoreReturnValue
    private SessionCookie replaceWith(Session next) {
        return replaceWith(next, browser.cookie());
    }

    @CanIgnoreReturnValue
    private SessionCookie replaceWith(Session next, SessionCookie former) {
        SessionCookie cookie = new SessionCookie(next.id().toString());
        await(pool.withTransaction(connection -> sessions.replace(connection, Optional.of(former), next, cookie)));
        return cookie;
    }

    @CanIgnoreReturnValue
    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(10));
    }

    private static String sid(String idToken) {
        try {
            return SignedJWT.parse(idToken).getJWTClaimsSet().getStringClaim("sid");
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
