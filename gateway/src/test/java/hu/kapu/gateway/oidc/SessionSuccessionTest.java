package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.gateway.session.Sessions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A session that takes another's place in the same browser, as after a step-up or a sign-in anew. */
@QuarkusTest
class SessionSuccessionTest {
    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    Sessions sessions;

    @Inject
    Pool pool;

    @Inject
    Clock clock;

    private final UUID citizen = UUID.randomUUID();

    @Test
    void what_portals_were_granted_goes_on_with_the_same_citizens_next_session() {
        PortalUnderTest portal = new PortalUnderTest(gateway, signIns, "epapir");
        TestBrowser browser = new TestBrowser(gateway);
        UUID transaction = portal.signIn(browser, citizen, Method.TOTP);
        String token = accessToken(portal, browser, transaction);

        SessionCookie second = replace(signIns.cookieOf(transaction), citizen);
        SessionCookie third = replace(second, citizen);
        assertThat(portal.userInfo(token).statusCode()).isEqualTo(200);

        replace(third, UUID.randomUUID());
        assertThat(portal.userInfo(token).statusCode())
                .as("another citizen has signed in")
                .isEqualTo(401);
    }

    private String accessToken(PortalUnderTest portal, TestBrowser browser, UUID transaction) {
        URI back = TestBrowser.locationOf(browser.get("/oauth2/resume?t=" + transaction));
        String tokens = portal.redeem(PortalUnderTest.parameter(back, "code")).body();
        return JsonPath.from(tokens).getString("access_token");
    }

    @CanIgnoreReturnValue
    private SessionCookie replace(SessionCookie former, UUID of) {
        SessionCookie cookie = new SessionCookie(UUID.randomUUID().toString());
        pool.withTransaction(connection -> sessions.replace(connection, Optional.of(former), session(of), cookie))
                .subscribeAsCompletionStage()
                .join();
        return cookie;
    }

    private Session session(UUID of) {
        Instant now = clock.instant();
        return new Session(
                UUID.randomUUID(),
                UUID.randomUUID(),
                of,
                "anna",
                "Kovács Anna",
                "hu",
                "a@e.hu",
                "x",
                Set.of(Method.TOTP),
                now,
                now,
                0,
                now.plusSeconds(3600),
                null,
                null,
                null,
                Session.Origin.UNKNOWN);
    }
}
