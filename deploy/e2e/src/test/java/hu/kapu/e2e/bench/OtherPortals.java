package hu.kapu.e2e.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hu.kapu.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Portals beside the sample portal, each with a demand of its own; they share a server that shows what comes back. */
public final class OtherPortals implements AutoCloseable {
    /** The id and client id of a portal, and what a citizen reads of it. */
    public enum Portal {
        /** Takes every way of signing in, announces that it will not for ever, and is told of a sign-out in a frame. */
        LENIENT("Galagonya könyvtár", """
                , "level": { "raises": [{ "from": "2035-01-01T00:00", "to": "substantial" }] }
                , "tokens": { "refresh": true }
                , "logout": { "frontChannelUri": "ADDRESS/out" }"""),
        /** Wants the authenticator app from everybody. */
        STRICT("Galagonya adóhivatal", """
                , "level": { "minimum": "substantial" }"""),
        CLOSED("Galagonya strand", """
                , "disabled": true""");

        private final String title;
        private final String demand;

        Portal(String title, String demand) {
            this.title = title;
            this.demand = demand;
        }

        public String title() {
            return title;
        }

        private String id() {
            return "galagonya-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SECRET = "the-secret-of-every-portal-in-galagonya";
    /** RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final HttpServer server;
    private final String issuer;

    private OtherPortals(HttpServer server, String issuer) {
        this.server = server;
        this.issuer = issuer;
    }

    /** Starts their server and puts their documents into the folder that the gateway reads. */
    static OtherPortals open(Path folder, Ports ports) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var _ = server.createContext("/", OtherPortals::show);
            server.start();
            OtherPortals portals = new OtherPortals(server, ports.gatewayUrl());
            Files.createDirectories(folder);
            for (Portal portal : Portal.values()) {
                Files.writeString(folder.resolve(portal.id() + ".json"), portals.document(portal));
            }
            return portals;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where this portal sends the browser to sign in; {@code wishes} are further parameters and their values. */
    public String signInAt(Portal portal, String... wishes) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of(
                "client_id",
                portal.id(),
                "response_type",
                "code",
                "scope",
                "openid profile",
                "redirect_uri",
                back(),
                "state",
                "state-of-" + portal.id(),
                "code_challenge",
                CHALLENGE,
                "code_challenge_method",
                "S256"));
        for (int i = 0; i < wishes.length; i += 2) {
            parameters.put(wishes[i], wishes[i + 1]);
        }
        return issuer + "/oauth2/authorize?" + form(parameters);
    }

    /** What the portal learns with the code that came back: the claims of the ID token. */
    public JsonNode redeem(Portal portal, String code) {
        String claims = tokens(portal, code).path("id_token").asText().split("\\.", -1)[1];
        return json(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8));
    }

    /** All that the portal gets for the code that came back. */
    public JsonNode tokens(Portal portal, String code) {
        return askForTokens(
                portal,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        back(),
                        "code_verifier",
                        VERIFIER));
    }

    /** All that the portal gets for its refresh token. */
    public JsonNode refreshed(Portal portal, String refreshToken) {
        return askForTokens(portal, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** What the portal asks with an access token. */
    public JsonNode userInfo(String accessToken) {
        return answered(HttpRequest.newBuilder(URI.create(issuer + "/oauth2/userinfo"))
                .header("Authorization", "Bearer " + accessToken)
                .build());
    }

    /** What every one of them proves itself with. */
    public String secret() {
        return SECRET;
    }

    private JsonNode askForTokens(Portal portal, Map<String, String> parameters) {
        String credentials =
                Base64.getEncoder().encodeToString((portal.id() + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        return answered(HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(parameters)))
                .build());
    }

    private static JsonNode answered(HttpRequest request) {
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return json(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String document(Portal portal) {
        return """
                {
                  "id": "%s",
                  "names": { "hu": "%s", "en": "%s" },
                  "client": { "id": "%s", "authentication": "secret", "secretsSha256": ["%s"] },
                  "redirectUris": ["%s"],
                  "sector": "galagonya.example"
                  %s
                }
                """.formatted(
                        portal.id(),
                        portal.title,
                        portal.title,
                        portal.id(),
                        sha256(SECRET),
                        back(),
                        portal.demand.replace("ADDRESS", address()));
    }

    private String back() {
        return address() + "/back";
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A page with the way the browser came and each parameter it brought. */
    private static void show(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        String brought = (query == null ? "" : query) + (form.isEmpty() ? "" : "&" + form);
        String rows = Arrays.stream(brought.split("&", -1))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .map(pair -> "<dt>" + pair[0] + "</dt><dd id=\"" + pair[0] + "\">" + pair[1] + "</dd>")
                .collect(Collectors.joining());
        byte[] page = ("<!DOCTYPE html><html lang=\"hu\"><title>Galagonya</title><h1>Galagonya</h1><p id=\"method\">"
                        + exchange.getRequestMethod() + "</p><dl>" + rows + "</dl>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        try (var body = exchange.getResponseBody()) {
            body.write(page);
        }
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
