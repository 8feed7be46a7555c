package hu.kapu.identity.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hu.kapu.identity.documents.Cards.Card;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A country's register as {@code contracts/document-register.openapi.yaml} describes it, in memory. */
final class CountryRegister {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant EXPIRY = Instant.parse("2032-05-01T22:00:00Z");
    private static final String GENUINE = """
            {"identity":{"familyName":"Kovács","givenName":"Anna Mária","birthFamilyName":"Szép",
             "birthGivenName":"Anna Mária","birthPlace":"Győr","birthDate":"1961-03-04",
             "motherFamilyName":"Tóth","motherGivenName":"Ilona"},"issuedOn":"2022-05-01","validUntil":"2032-05-01"}
            """;

    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final Map<String, String> uses = new ConcurrentHashMap<>();
    private volatile Clock clock = Clock.systemUTC();
    private volatile @Nullable Reply always;
    private @Nullable HttpServer server;

    private record Reply(int status, String body) {}

    void open() throws IOException {
        HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        opened.createContext("/pair-checks", exchange -> answer(exchange, check(read(exchange))));
        opened.createContext("/pair-uses", exchange -> answer(exchange, use(read(exchange))));
        opened.start();
        server = opened;
    }

    void close() {
        if (server != null) {
            server.stop(0);
        }
    }

    URI url() {
        if (server == null) {
            throw new IllegalStateException("not open");
        }
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Card holds(Card card, Clock time) {
        clock = time;
        codes.put(card.number(), card.code());
        return card;
    }

    void answersEverythingWith(int status, String body) {
        always = new Reply(status, body);
    }

    private Reply check(JsonNode pair) {
        boolean genuine = isGenuine(pair)
                && !uses.containsKey(pair.path("documentNumber").asText())
                && clock.instant().isBefore(EXPIRY);
        return genuine ? new Reply(200, GENUINE) : new Reply(422, "");
    }

    private Reply use(JsonNode use) {
        String id = use.path("useId").asText();
        return isGenuine(use)
                        && id.equals(
                                uses.computeIfAbsent(use.path("documentNumber").asText(), number -> id))
                ? new Reply(204, "")
                : new Reply(409, "");
    }

    private boolean isGenuine(JsonNode pair) {
        return pair.path("registrationCode")
                .asText()
                .equals(codes.get(pair.path("documentNumber").asText()));
    }

    private static JsonNode read(HttpExchange exchange) throws IOException {
        return JSON.readTree(exchange.getRequestBody());
    }

    private void answer(HttpExchange exchange, Reply reply) throws IOException {
        Reply said = always == null ? reply : always;
        byte[] body = said.body().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
