package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no browser sends is answered all the same: with the status it deserves, never as a fault of ours. */
@QuarkusTest
class HostileRequestsTest extends JourneyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/azonositas?t=%00",
                "/azonositas?t=%zz",
                "/%zz",
                "/azonositas/%00",
                "/oauth2/resume?t=abc",
                "/oauth2/resume?t=%00",
                "/oauth2/authorize?x=%zz",
                "/oauth2/../ugyfelkapu/aktivalas",
                "/oauth2/%2e%2e/ugyfelkapu/aktivalas",
                "/azonositas;x=/../ugyfelkapu/aktivalas",
                "/sugo/%ff",
                "/api/v1/sign-in-methods?portal=%00",
                "/api/v1/sign-in-methods?portal=eeszt&at=%00"
            })
    void an_address_nobody_can_read_is_no_fault(String address) throws IOException {
        assertThat(status(get(address))).isBetween(300, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/azonositas?t=%zz",
                "/azonositas?t=%",
                "/%zz",
                "/sugo/%",
                "/oauth2/authorize?x=%zz",
                "/oauth2/authorize?claims={\"userinfo\":{}}",
                "/oauth2/authorize?scope=a|b"
            })
    void an_address_that_is_none_gets_our_page_and_not_a_bare_status(String address) throws IOException {
        String answer = get(address);

        assertThat(status(answer)).isEqualTo(400);
        assertThat(answer).contains("Content-Security-Policy").contains("<h1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login_hint", "nonce", "state"})
    void control_characters_in_a_portals_request_are_refused(String parameter) throws IOException {
        String address = "/oauth2/authorize?client_id=eeszt-web&response_type=code&scope=openid"
                + "&redirect_uri=https%3A%2F%2Feeszt.example%2Fback"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&"
                + parameter + "=a%00b";

        assertThat(get(address)).contains("https://eeszt.example/back?error=invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: ;;;",
                "Accept: a",
                "Accept: text/html;q=x",
                "Accept-Language: ;;,,%00",
                "Cookie: __Host-kapu-browser=\"",
                "Cookie: ;;=;"
            })
    void a_header_nobody_can_read_is_no_fault(String header) throws IOException {
        assertThat(status(get("/ugyfelkapu", header))).isBetween(200, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", "[::1", "a b", "evil.example:99999", "a@b"})
    void a_host_that_is_none_is_answered_with_a_page(String host) throws IOException {
        String answer = send("GET /ugyfelkapu HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(status(answer)).isEqualTo(400);
        assertThat(answer).contains("Content-Security-Policy").contains("<h1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: evil.example", "Host:", "Host: localhost\r\nX-Forwarded-Host: evil.example"})
    void a_redirect_names_our_path_and_never_the_host_that_a_request_claims(String host) throws IOException {
        String answer = send("GET /ugyfelkapu/belepes HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsIgnoringCase("\r\nlocation: /azonositas?t=");
    }

    @Test
    void a_form_nobody_can_read_is_answered_with_words() throws IOException {
        Browser browser = browser();
        comeFromPortal(browser);
        String fields = "csrf=" + browser.hidden().get("csrf") + "&t="
                + browser.hidden().get("t") + "&mod=totp";

        assertThat(status(post(browser, "x=%zz&" + fields))).isEqualTo(400);
        assertThat(status(post(browser, fields + "&x=1".repeat(3_000)))).isEqualTo(400);
        assertThat(status(post(browser, fields + "&x=" + "y".repeat(20_000)))).isEqualTo(413);
    }

    @Test
    void a_character_that_nobody_can_type_is_no_fault() {
        Browser browser = browser();
        browser.open("/ugyfelkapu/elfelejtett-jelszo");

        HttpResponse<String> refused = browser.submit("userName", "anna\0", "email", "anna@example.hu");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("<h1");
    }

    @Test
    void a_portals_form_nobody_can_read_is_answered_as_such() throws IOException {
        assertThat(status(token("application/x-www-form-urlencoded", "a=%zz"))).isEqualTo(400);
        assertThat(status(token("application/x-www-form-urlencoded; charset=nonsense", "a=b")))
                .isEqualTo(400);
        assertThat(status(token("application/json", "{}"))).isEqualTo(415);
    }

    private String get(String address, String... headers) throws IOException {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return send("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n" + more + "Connection: close\r\n\r\n");
    }

    private String post(Browser browser, String form) throws IOException {
        String cookie = "__Host-kapu-browser=" + browser.cookies().get("__Host-kapu-browser");
        return send("POST /azonositas/mod HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                + "\r\nConnection: close\r\n\r\n" + form);
    }

    private String token(String type, String body) throws IOException {
        return send("POST /oauth2/token HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.length() + "\r\nConnection: close\r\n\r\n" + body);
    }

    private String send(String raw) throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ");
        return Integer.parseInt(answer.substring(9, 12));
    }
}
