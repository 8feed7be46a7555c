package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.oidc.logout.LogoutJobs;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a way of signing in ends, portals are told of the sessions that were opened with it, over ten minutes. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class LogoutAtTheSwitchOverTest {
    private static final Instant LAST = Instant.parse("2025-01-15T22:59:59.999Z");
    private static final Instant FIRST_AFTER = Instant.parse("2025-01-15T23:00:00.000Z");
    private static final Instant BEFORE_THE_RAISE = Instant.parse("2025-02-28T22:59:59.999Z");
    private static final Instant RAISED = Instant.parse("2025-02-28T23:00:00.000Z");

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    LogoutJobs jobs;

    @Inject
    MutableClock clock;

    PortalServers servers;

    @BeforeEach
    void behave() {
        servers.behave();
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void every_portal_with_a_password_only_session_is_told_once_and_within_ten_minutes() {
        clock.set(LAST);
        List<SignedInBrowser> citizens = IntStream.range(0, 12)
                .mapToObj(any -> new SignedInBrowser(gateway, signIns, Method.PASSWORD))
                .toList();
        List<String> sids =
                citizens.stream().map(each -> sid(each.open("eeszt"))).toList();
        SignedInBrowser withApp = new SignedInBrowser(gateway, signIns, Method.PASSWORD, Method.TOTP);
        String stays = sid(withApp.open("eeszt"));

        jobs.signOutOfClosedPortals();
        assertThat(citizens)
                .allSatisfy(
                        each -> assertThat(signIns.noticesFor(each.citizen())).isZero());

        clock.set(FIRST_AFTER);
        jobs.signOutOfClosedPortals();
        jobs.signOutOfClosedPortals();
        assertThat(citizens.stream()
                        .map(each -> signIns.noticeDueFor(each.citizen()))
                        .distinct())
                .as("not all at once")
                .hasSizeGreaterThan(6)
                .allSatisfy(due -> assertThat(due).isBetween(FIRST_AFTER, FIRST_AFTER.plus(Duration.ofMinutes(10))));

        clock.advance(Duration.ofMinutes(10));
        sids.forEach(sid -> servers.first("eeszt", sid));
        citizens.forEach(each -> signIns.awaitNoNotices(each.citizen()));
        jobs.signOutOfClosedPortals();
        citizens.forEach(each -> assertThat(signIns.noticesFor(each.citizen())).isZero());
        assertThat(sids).allSatisfy(sid -> assertThat(servers.of("eeszt", sid)).hasSize(1));
        assertThat(servers.of("eeszt", stays)).isEmpty();
        assertThat(withApp.isSignedIn()).isTrue();
    }

    @Test
    void a_portal_whose_announced_raise_has_come_is_told_of_weaker_sessions_and_no_other_portal_is() {
        clock.set(BEFORE_THE_RAISE);
        SignedInBrowser weaker = new SignedInBrowser(gateway, signIns, Method.EMAIL_CODE);
        String raised = sid(weaker.open("raised"));
        String other = sid(weaker.open("eeszt"));
        SignedInBrowser stronger = new SignedInBrowser(gateway, signIns, Method.TOTP);
        String stays = sid(stronger.open("raised"));
        jobs.signOutOfClosedPortals();
        assertThat(signIns.noticesFor(weaker.citizen())).isZero();

        clock.set(RAISED);
        jobs.signOutOfClosedPortals();
        clock.advance(Duration.ofMinutes(10));

        servers.first("raised", raised);
        assertThat(servers.of("raised", stays)).isEmpty();
        assertThat(servers.of("eeszt", other)).isEmpty();
        assertThat(weaker.isSignedIn()).as("at the other portal").isTrue();
    }

    private static String sid(String idToken) {
        try {
            return SignedJWT.parse(idToken).getJWTClaimsSet().getStringClaim("sid");
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
