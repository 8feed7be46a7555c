package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code id_token_hint} names who is expected (OpenID Connect Core 1.0, 3.1.2.1; oidcc-id-token-hint). */
@QuarkusTest
class IdTokenHintTest {
    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    MutableClock clock;

    private final UUID citizen = UUID.randomUUID();
    private PortalUnderTest portal;

    @BeforeEach
    void onePortal() {
        clock.set(clock.instant());
        portal = new PortalUnderTest(gateway, signIns, "eeszt");
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void the_citizen_of_the_hint_is_answered_without_a_page_oidcc_id_token_hint() {
        String hint = idToken(portal);

        assertThat(PortalUnderTest.parameter(silently(citizen, hint), "code")).isNotEmpty();
    }

    @Test
    void another_citizen_is_not_told_of_section_3_1_2_2() {
        String hint = idToken(portal);

        assertThat(PortalUnderTest.parameter(silently(UUID.randomUUID(), hint), "error"))
                .isEqualTo("login_required");
    }

    @Test
    void an_expired_hint_counts_still_even_when_its_key_signs_no_more_section_3_1_2_1() {
        String hint = idToken(portal);
        clock.advance(Duration.ofDays(120));

        assertThat(PortalUnderTest.parameter(silently(citizen, hint), "code")).isNotEmpty();
    }

    @Test
    void another_citizen_who_signs_in_is_refused_at_the_end() {
        String hint = idToken(portal);
        TestBrowser browser = new TestBrowser(gateway);
        URI page = TestBrowser.locationOf(browser.get(portal.authorize("id_token_hint", hint)));
        String transaction = PortalUnderTest.parameter(page, "t");
        signIns.complete(UUID.fromString(transaction), UUID.randomUUID(), Method.PASSWORD, Method.TOTP);

        URI back = TestBrowser.locationOf(browser.get("/oauth2/resume?t=" + transaction));

        assertThat(PortalUnderTest.parameter(back, "error")).isEqualTo("login_required");
    }

    @Test
    void what_we_have_not_signed_for_this_client_is_no_hint() {
        String hint = idToken(portal);
        String foreign = idToken(new PortalUnderTest(gateway, signIns, "tarhely"));
        String[] parts = hint.split("\\.", -1);

        assertThat(refusalOf(foreign)).isEqualTo("invalid_request");
        assertThat(refusalOf("nonsense")).isEqualTo("invalid_request");
        assertThat(refusalOf("eyJhbGciOiJub25lIn0." + parts[1] + ".")).isEqualTo("invalid_request");
        assertThat(refusalOf(parts[0] + "." + parts[1] + "." + foreign.split("\\.", -1)[2]))
                .isEqualTo("invalid_request");
    }

    private String refusalOf(String hint) {
        return PortalUnderTest.parameter(silently(citizen, hint), "error");
    }

    private URI silently(UUID signedIn, String hint) {
        TestBrowser browser = new TestBrowser(gateway);
        browser.signedInWith(signIns.open(signedIn, Method.PASSWORD, Method.TOTP));
        return TestBrowser.locationOf(browser.get(portal.authorize("prompt", "none", "id_token_hint", hint)));
    }

    private String idToken(PortalUnderTest at) {
        String tokens =
                at.redeem(at.codeFor(citizen, Method.PASSWORD, Method.TOTP)).body();
        return JsonPath.from(tokens).getString("id_token");
    }
}
