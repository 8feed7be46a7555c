package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Portals that are told in the browser (OpenID Connect Front-Channel Logout 1.0). */
@QuarkusTest
class FrontChannelLogoutTest {
    private static final String RETURN = "https://tarhely.example/out";

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @Inject
    MutableClock clock;

    private SignedInBrowser citizen;

    @BeforeEach
    void signedIn() {
        clock.release();
        citizen = new SignedInBrowser(gateway, signIns, Method.PASSWORD, Method.TOTP);
    }

    @Test
    void oidcc_frontchannel_rp_initiated_logout() throws Exception {
        String idToken = citizen.open("tarhely");
        citizen.open("eeszt");
        String sid = SignedJWT.parse(idToken).getJWTClaimsSet().getStringClaim("sid");

        HttpResponse<String> page =
                citizen.signOut("id_token_hint", idToken, "post_logout_redirect_uri", RETURN, "state", "1");

        assertThat(page.body())
                .containsOnlyOnce("<iframe")
                .contains("src=\"https://tarhely.example/front?a=b&amp;iss=https%3A%2F%2Fkapu.example&amp;sid=" + sid
                        + "\"")
                .contains("href=\"" + RETURN + "?state=1\"", "data-continue=\"4\"", "Tovább ide: Tárhely");
        assertThat(policyOf(page)).endsWith("; frame-src https://tarhely.example");
        assertThat(citizen.isSignedIn()).isFalse();
    }

    @Test
    void frames_are_shown_by_no_other_page() {
        citizen.open("tarhely");

        assertThat(policyOf(citizen.signOut())).contains("default-src 'none'").doesNotContain("frame-src");
    }

    @Test
    void without_a_portal_to_return_to_the_page_is_the_last_one() {
        citizen.open("tarhely");

        HttpResponse<String> page = citizen.yes(citizen.signOut());

        assertThat(page.body()).contains("<iframe", "Kilépett").doesNotContain("data-continue");
        assertThat(citizen.follow(citizen.browser().get("/azonositas/kijelentkezes/tovabb?k=AAAA"))
                        .body())
                .doesNotContain("<iframe");
    }

    private static String policyOf(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
