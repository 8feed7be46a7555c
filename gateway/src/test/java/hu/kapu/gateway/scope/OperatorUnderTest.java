package hu.kapu.gateway.scope;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** One of the {@link TestOperatorClients} at work. */
public final class OperatorUnderTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI gateway;
    private final Clock clock;
    private final String clientId;
    private final ECKey key;

    public OperatorUnderTest(URI gateway, Clock clock, String clientId) {
        this(gateway, clock, clientId, configuredKey(clientId));
    }

    private OperatorUnderTest(URI gateway, Clock clock, String clientId, ECKey key) {
        this.gateway = gateway;
        this.clock = clock;
        this.clientId = clientId;
        this.key = key;
    }

    /** The same client, with somebody else's key. */
    public OperatorUnderTest withKeyOf(String other) {
        return new OperatorUnderTest(gateway, clock, clientId, configuredKey(other));
    }

    /** A token with everything the client is registered for. */
    public String accessToken() {
        HttpResponse<String> response = askForToken(assertion());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonPath.from(response.body()).getString("access_token");
    }

    public HttpResponse<String> get(String path) {
        return get(path, accessToken());
    }

    public HttpResponse<String> get(String path, String accessToken) {
        return send(request(path, accessToken).GET().build());
    }

    /** A JSON document to a path; more headers as name and value. */
    public HttpResponse<String> send(String verb, String path, String json, String... headers) {
        HttpRequest.Builder request = request(path, accessToken()).header("Content-Type", "application/json");
        for (int index = 0; index < headers.length; index += 2) {
            request.header(headers[index], headers[index + 1]);
        }
        return send(request.method(verb, BodyPublishers.ofString(json)).build());
    }

    public HttpResponse<String> askForToken(String assertion, String... more) {
        return send(tokenRequest(assertion, more).build());
    }

    /** The same with a DPoP proof. */
    public HttpResponse<String> askForBoundToken(String assertion, String proof) {
        return send(tokenRequest(assertion).header("DPoP", proof).build());
    }

    private HttpRequest.Builder tokenRequest(String assertion, String... more) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion);
        for (int index = 0; index < more.length; index += 2) {
            form.put(more[index], more[index + 1]);
        }
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    public String assertion() {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(ConfigProvider.getConfig().getValue("kapu.oidc.issuer", String.class))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(1))))
                .jwtID(UUID.randomUUID().toString())
                .build();
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path, String accessToken) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + accessToken);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        return HTTP.sendAsync(request, BodyHandlers.ofString()).join();
    }

    private static ECKey configuredKey(String clientId) {
        try {
            return ECKey.parse(ConfigProvider.getConfig().getValue(TestOperatorClients.KEY + clientId, String.class));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
