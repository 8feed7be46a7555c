package hu.kapu.gateway.oidc;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import hu.kapu.gateway.calendar.Method;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** One of the {@link TestPortals} at work, request by request, so that a test may get each of them wrong. */
final class PortalUnderTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI gateway;
    private final SignIns signIns;
    private final String id;
    private final CodeVerifier verifier = new CodeVerifier();

    PortalUnderTest(URI gateway, SignIns signIns, String id) {
        this.gateway = gateway;
        this.signIns = signIns;
        this.id = id;
    }

    String clientId() {
        return id + "-web";
    }

    String redirectUri() {
        return "https://" + id + ".example/back";
    }

    /** A proper request; a value of "" leaves a parameter out. */
    String authorize(String... changes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", id + "-web");
        parameters.put("redirect_uri", redirectUri());
        parameters.put("response_type", "code");
        parameters.put("scope", "openid profile email");
        parameters.put("state", "state-1");
        parameters.put("nonce", "nonce-1");
        parameters.put(
                "code_challenge",
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue());
        parameters.put("code_challenge_method", "S256");
        return "/oauth2/authorize?" + form(changed(parameters, changes));
    }

    /** Sends the browser, lets the citizen sign in, and returns the transaction. */
    UUID signIn(TestBrowser browser, UUID citizen, Method... methods) {
        URI page = TestBrowser.locationOf(browser.get(authorize()));
        UUID transaction = UUID.fromString(parameter(page, "t"));
        signIns.complete(transaction, citizen, methods);
        return transaction;
    }

    String codeFor(UUID citizen, Method... methods) {
        return codeFor(authorize(), citizen, methods);
    }

    /** The code that a request got which may be other than the proper one. */
    String codeFor(String request, UUID citizen, Method... methods) {
        TestBrowser browser = new TestBrowser(gateway);
        URI page = TestBrowser.locationOf(browser.get(request));
        UUID transaction = UUID.fromString(parameter(page, "t"));
        signIns.complete(transaction, citizen, methods);
        return parameter(TestBrowser.locationOf(browser.get("/oauth2/resume?t=" + transaction)), "code");
    }

    /** A proper redemption with client_secret_basic; a value of "" leaves a parameter out. */
    HttpResponse<String> redeem(String code, String... changes) {
        return redeemAs(basic(), code, changes);
    }

    HttpResponse<String> redeemAs(String authorization, String code, String... changes) {
        return post("/oauth2/token", authorization, form(changed(redemption(code), changes)));
    }

    /** The redemption of a page at this origin. */
    HttpResponse<String> redeemFrom(String origin, String code, String... changes) {
        return post("/oauth2/token", "", form(changed(redemption(code), changes)), "Origin", origin);
    }

    /** A redemption with a DPoP proof. */
    HttpResponse<String> redeemWithProof(String authorization, String proof, String code, String... changes) {
        return post("/oauth2/token", authorization, form(changed(redemption(code), changes)), "DPoP", proof);
    }

    private Map<String, String> redemption(String code) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("grant_type", "authorization_code");
        parameters.put("code", code);
        parameters.put("redirect_uri", redirectUri());
        parameters.put("code_verifier", verifier.getValue());
        return parameters;
    }

    /** A proper exchange with client_secret_basic; a value of "" leaves a parameter out. */
    HttpResponse<String> refresh(String token, String... changes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("grant_type", "refresh_token");
        parameters.put("refresh_token", token);
        return post("/oauth2/token", basic(), form(changed(parameters, changes)));
    }

    HttpResponse<String> userInfo(String accessToken) {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/oauth2/userinfo"))
                .header("Authorization", "Bearer " + accessToken)
                .build();
        return send(request);
    }

    /** Any request without a body. */
    HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> post(String path, String authorization, String form, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request.build());
    }

    /** Its own client_secret_basic. */
    String basic() {
        return basic(id + "-web", TestPortals.SECRET);
    }

    static String basic(String clientId, String secret) {
        String pair = clientId + ":" + secret;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    static String parameter(URI uri, String name) {
        return Arrays.stream(uri.getRawQuery().split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + uri));
    }

    /** The claims of a JWT, unverified. */
    static String claimsOf(String jwt) {
        return new Base64URL(jwt.split("\\.", 3)[1]).decodeToString();
    }

    static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> changed(Map<String, String> parameters, String... changes) {
        for (int index = 0; index < changes.length; index += 2) {
            if (changes[index + 1].isEmpty()) {
                parameters.remove(changes[index]);
            } else {
                parameters.put(changes[index], changes[index + 1]);
            }
        }
        return parameters;
    }

    private static HttpResponse<String> send(HttpRequest request) {
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
