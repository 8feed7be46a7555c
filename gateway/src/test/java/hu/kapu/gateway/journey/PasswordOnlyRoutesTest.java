package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.session.SessionCookie;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * After the switch-over a session opened with the password alone adds exactly these pages to what anybody may open,
 * whatever the verb. A new route that it could reach makes this test fail.
 */
@QuarkusTest
class PasswordOnlyRoutesTest extends JourneyTest {
    private static final List<String> VERBS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    /** A browser that has only looked is as good as a new one. */
    private static final Set<String> ONLY_LOOKING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final Set<String> ONLY_WITH_THE_SESSION = Set.of(
            "GET /ugyfelkapu/aktivalas",
            "GET /ugyfelkapu/aktivalas/torlokoddal/kesz",
            "GET /ugyfelkapu/nem-en-voltam",
            "POST /ugyfelkapu/nem-en-voltam",
            "GET /ugyfelkapu/nem-en-voltam/kesz",
            "GET /ugyfelkapu/igenyles",
            "POST /ugyfelkapu/igenyles",
            "GET /ugyfelkapu/igenyles/qr",
            "POST /ugyfelkapu/igenyles/qr",
            "GET /ugyfelkapu/igenyles/torlokod",
            "POST /ugyfelkapu/igenyles/torlokod",
            "GET /ugyfelkapu/igenyles/torlokod/letoltes",
            "GET /ugyfelkapu/igenyles/kesz",
            "GET /ugyfelkapu/igenyles/valasztas",
            "GET /ugyfelkapu/igenyles/jelszo",
            "GET /ugyfelkapu/igenyles/torlokod/lap",
            "GET /ugyfelkapu/igenyles/befejezes",
            "POST /ugyfelkapu/igenyles/befejezes",
            "GET /ugyfelkapu/igenyles/email",
            "POST /ugyfelkapu/igenyles/email",
            "GET /ugyfelkapu/igenyles/email/nem",
            "GET /ugyfelkapu/igenyles/email/kuldes",
            "GET /ugyfelkapu/igenyles/email/kod",
            "POST /ugyfelkapu/igenyles/email/kod",
            "POST /ugyfelkapu/igenyles/email/ujra");

    @Test
    void a_password_only_session_reaches_exactly_the_request_and_its_state() {
        Set<String> paths = RunningRoutes.paths();
        assertThat(paths).contains("/ugyfelkapu", "/ugyfelkapu/aktivalas", "/azonositas/kod", "/oauth2/token");

        Set<String> anybody = reached(paths, false);
        Set<String> added = reached(paths, true);
        added.removeAll(anybody);

        assertThat(withoutHead(added)).isEqualTo(ONLY_WITH_THE_SESSION);
    }

    private Set<String> reached(Set<String> paths, boolean withSession) {
        Set<String> reached = new TreeSet<>();
        Browser looking = withSession ? signedIn() : visitor();
        for (String path : paths) {
            for (String verb : VERBS) {
                Browser browser = ONLY_LOOKING.contains(verb) ? looking.copy() : withSession ? signedIn() : visitor();
                if (isReached(call(browser, verb, path))) {
                    reached.add(verb + " " + path);
                }
            }
        }
        return reached;
    }

    private Browser signedIn() {
        Browser browser = visitor();
        givePassword(browser, identity.citizen(PASSWORD));
        assertThat(browser.cookies()).containsKey(SessionCookie.NAME);
        return browser;
    }

    private Browser visitor() {
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        return browser;
    }

    private static HttpResponse<String> call(Browser browser, String verb, String path) {
        String form = browser.hidden().entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
        boolean reads = verb.equals("GET") || verb.equals("HEAD") || verb.equals("OPTIONS");
        return browser.exchange(browser.request(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(verb, reads ? BodyPublishers.noBody() : BodyPublishers.ofString(form))
                .build());
    }

    private static boolean isReached(HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as("%s %s", response.request().method(), response.uri())
                .isLessThan(500);
        boolean toSignIn = response.statusCode() == 303 && location(response).endsWith("/ugyfelkapu/belepes");
        return response.statusCode() < 400 && !toSignIn;
    }

    /** HEAD answers where GET does. */
    private static Set<String> withoutHead(Set<String> calls) {
        return calls.stream().filter(call -> !call.startsWith("HEAD ")).collect(Collectors.toSet());
    }
}
