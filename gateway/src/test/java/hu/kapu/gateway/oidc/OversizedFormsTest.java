package hu.kapu.gateway.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that are too large are refused at once, however they come; others are read, however they come. */
@QuarkusTest
class OversizedFormsTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String TOO_LARGE = "code=" + "x".repeat(17 * 1024);
    private static final int SLOW_MILLIS = 10_000;

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    SignIns signIns;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/token",
                "/oauth2/revoke",
                "/oauth2/introspect",
                "/oauth2/userinfo",
                "/oauth2/par",
                "/oauth2/challenge",
                "/oauth2/authorize",
                "/oauth2/logout"
            })
    void a_chunked_form_is_held_to_the_same_limit(String endpoint) {
        assertRefused(post(endpoint, chunked(TOO_LARGE)));
        assertRefused(post(endpoint, chunked("code=" + "x".repeat(200 * 1024))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//oauth2/token", "/x/../oauth2/token", "/%6Fauth2/token", "/oauth2/./token"})
    void another_way_of_writing_the_path_is_no_way_around_the_limit(String path) {
        assertRefused(post(path, BodyPublishers.ofString(TOO_LARGE)));
        assertRefused(post(path, chunked(TOO_LARGE)));
    }

    @Test
    void nobody_has_to_send_the_end_of_a_form_to_be_refused() throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(SLOW_MILLIS);
            String begun = "POST /oauth2/token HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + Integer.toHexString(TOO_LARGE.length()) + "\r\n" + TOO_LARGE + "\r\n";
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();

            byte[] answer = socket.getInputStream().readNBytes(12);

            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 400");
        }
    }

    @ParameterizedTest(name = "waiting for 100 Continue: {0}")
    @ValueSource(booleans = {false, true})
    void a_chunked_form_that_fits_is_read_like_any_other(boolean waiting) {
        PortalUnderTest portal = new PortalUnderTest(gateway, signIns, "eeszt");
        String form = portal.authorize().substring("/oauth2/authorize?".length()) + "&client_secret="
                + TestPortals.SECRET + "&login_hint=" + "x".repeat(8 * 1024);

        HttpResponse<String> pushed = send(request("/oauth2/par", chunked(form)).expectContinue(waiting));

        assertThat(pushed.statusCode()).as(pushed.body()).isEqualTo(201);
    }

    @Test
    void an_empty_form_of_no_declared_length_is_an_empty_form() {
        assertThat(post("/oauth2/token", chunked("")).statusCode()).isBetween(400, 401);
    }

    private HttpResponse<String> post(String path, BodyPublisher body) {
        return send(request(path, body));
    }

    private HttpRequest.Builder request(String path, BodyPublisher body) {
        String origin = "http://" + gateway.getHost() + ":" + gateway.getPort();
        return HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .join();
    }

    /** A stream has no length to declare, so it is sent in chunks. */
    private static BodyPublisher chunked(String text) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(JsonPath.from(response.body()).getString("error")).isEqualTo("invalid_request");
        assertThat(JsonPath.from(response.body()).getString("error_description"))
                .isEqualTo("the parameters are too long");
    }
}
