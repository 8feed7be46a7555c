package hu.kapu.identity.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hu.kapu.identity.history.S3Checkpoints.Bucket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a bucket that knows signatures, locks and conditional writes. */
@SuppressWarnings("NullAway.Init")
class S3CheckpointsTest {
    private static final Instant NOW = Instant.parse("2025-01-16T08:00:00.123Z");

    private final Map<String, String> objects = new ConcurrentHashMap<>();
    private final Map<String, String> lockedUntil = new ConcurrentHashMap<>();
    private final SignatureV4 signature = new SignatureV4("hu-1", "kapu", "a secret");
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    @Test
    void aCheckpointIsLockedAndPutOnce() {
        S3Checkpoints storage = storage(signature);

        storage.put(7, "seven\n");
        storage.put(7, "seven\n");

        assertThat(objects).containsExactly(Map.entry("/audit/kapu/checkpoint-000000000007.jsonl", "seven\n"));
        assertThat(lockedUntil.values()).containsExactly("COMPLIANCE 2025-02-15T08:00:00Z");
    }

    @Test
    void anotherDocumentOfTheSameNumberIsNotTaken() {
        S3Checkpoints storage = storage(signature);
        storage.put(7, "seven\n");

        assertThatThrownBy(() -> storage.put(7, "eight\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("says something else");
    }

    @Test
    void aRefusalOfTheBucketIsAFault() {
        S3Checkpoints storage = storage(new SignatureV4("hu-1", "kapu", "another secret"));

        assertThatThrownBy(() -> storage.put(7, "seven\n")).hasMessageContaining("403");
        assertThat(objects).isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getRawPath();
            if (!isSigned(exchange, path, body)) {
                exchange.sendResponseHeaders(403, -1);
            } else if (exchange.getRequestMethod().equals("GET")) {
                byte[] there = objects.getOrDefault(path, "").getBytes(UTF_8);
                exchange.sendResponseHeaders(200, there.length);
                exchange.getResponseBody().write(there);
            } else if (objects.containsKey(path)
                    && "*".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(412, -1);
            } else {
                objects.put(path, new String(body, UTF_8));
                lockedUntil.put(
                        path,
                        exchange.getRequestHeaders().getFirst("x-amz-object-lock-mode")
                                + ' '
                                + exchange.getRequestHeaders().getFirst("x-amz-object-lock-retain-until-date"));
                exchange.sendResponseHeaders(200, -1);
            }
        }
    }

    /** As S3 does: recomputed over the headers that the request says are signed, and over the body that came. */
    private boolean isSigned(HttpExchange exchange, String path, byte[] body) {
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String names = authorization.substring(
                authorization.indexOf("SignedHeaders=") + "SignedHeaders=".length(),
                authorization.indexOf(",Signature="));
        TreeMap<String, String> headers = new TreeMap<>();
        for (String name : names.split(";", -1)) {
            headers.put(name, String.valueOf(exchange.getRequestHeaders().getFirst(name)));
        }
        String checksum = headers.get("x-amz-checksum-sha256");
        return SignatureV4.hex(Chain.sha256(body)).equals(headers.get("x-amz-content-sha256"))
                && (checksum == null || checksum.equals(Base64.getEncoder().encodeToString(Chain.sha256(body))))
                && authorization.equals(signature.authorization(exchange.getRequestMethod(), path, headers));
    }

    private S3Checkpoints storage(SignatureV4 signing) {
        return new S3Checkpoints(http, bucket(), signing, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Bucket bucket() {
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Bucket(endpoint, "audit", "kapu/", Duration.ofDays(30));
    }
}
