package hu.kapu.gateway.oidc;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.session.SessionCookie;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The browser of a citizen who is signed in, and the portals opened from it. */
final class SignedInBrowser {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(csrf|k)\" value=\"([^\"]+)\">");

    private final URI gateway;
    private final SignIns signIns;
    private final TestBrowser browser;
    private final UUID citizen;
    private final SessionCookie cookie;

    SignedInBrowser(URI gateway, SignIns signIns, Method... methods) {
        this(gateway, signIns, UUID.randomUUID(), methods);
    }

    SignedInBrowser(URI gateway, SignIns signIns, UUID citizen, Method... methods) {
        this.gateway = gateway;
        this.signIns = signIns;
        this.citizen = citizen;
        this.browser = new TestBrowser(gateway);
        this.cookie = signIns.open(citizen, methods);
        browser.signedInWith(cookie);
    }

    UUID citizen() {
        return citizen;
    }

    SessionCookie cookie() {
        return cookie;
    }

    TestBrowser browser() {
        return browser;
    }

    /** Opens the portal by single sign-on; its ID token. */
    @CanIgnoreReturnValue
    String open(String portalId) {
        PortalUnderTest portal = new PortalUnderTest(gateway, signIns, portalId);
        HttpResponse<String> tokens = portal.redeem(codeAt(portal));
        if (tokens.statusCode() != 200) {
            throw new AssertionError(tokens.body());
        }
        return JsonPath.from(tokens.body()).getString("id_token");
    }

    String codeAt(PortalUnderTest portal) {
        return PortalUnderTest.parameter(TestBrowser.locationOf(browser.get(portal.authorize())), "code");
    }

    /** Whether a portal that asks without a page is answered. */
    boolean isSignedIn() {
        URI back = TestBrowser.locationOf(
                browser.get(new PortalUnderTest(gateway, signIns, "eeszt").authorize("prompt", "none")));
        return back.getRawQuery().contains("code=");
    }

    /** Sends the browser to sign out, and follows it as long as it stays with us. */
    @CanIgnoreReturnValue
    HttpResponse<String> signOut(String... parameters) {
        return follow(browser.get("/oauth2/logout?" + form(parameters)));
    }

    @CanIgnoreReturnValue
    HttpResponse<String> signOutByForm(String... parameters) {
        return follow(browser.post("/oauth2/logout", form(parameters)));
    }

    /** "Igen, kilépek". */
    @CanIgnoreReturnValue
    HttpResponse<String> yes(HttpResponse<String> question) {
        Matcher hidden = HIDDEN.matcher(question.body());
        StringBuilder form = new StringBuilder();
        while (hidden.find()) {
            if (form.indexOf(hidden.group(1) + "=") < 0) {
                form.append(hidden.group(1)).append('=').append(hidden.group(2)).append('&');
            }
        }
        return follow(browser.post("/azonositas/kijelentkezes", form.toString()));
    }

    HttpResponse<String> follow(HttpResponse<String> response) {
        HttpResponse<String> current = response;
        for (int hops = 0; current.statusCode() == 303 && hops < 10; hops++) {
            URI location = gateway.resolve(TestBrowser.locationOf(current));
            if (!location.getAuthority().equals(gateway.getAuthority())) {
                return current;
            }
            current = browser.get(
                    location.getRawPath() + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery()));
        }
        return current;
    }

    static String form(String... parameters) {
        StringBuilder form = new StringBuilder();
        for (int index = 0; index < parameters.length; index += 2) {
            form.append(parameters[index])
                    .append('=')
                    .append(URLEncoder.encode(parameters[index + 1], StandardCharsets.UTF_8))
                    .append('&');
        }
        return form.toString();
    }
}
