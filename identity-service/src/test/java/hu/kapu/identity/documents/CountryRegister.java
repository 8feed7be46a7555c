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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A country's register as {@code contracts/document-register.openapi.yaml} describes it, in memory. Whatever is asked
 * or answered in another way is kept among the {@link #violations}.
 */
final class CountryRegister {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant EXPIRY = Instant.parse("2032-05-01T22:00:00Z");
    private static final String GENUINE = """
            {"identity":{"familyName":"Kovács","givenName":"Anna Mária","birthFamilyName":"Szép",
             "birthGivenName":"Anna Mária","birthPlace":"Győr","birthDate":"1961-03-04",
             "motherFamilyName":"Tóth","motherGivenName":"Ilona"},"issuedOn":"2022-05-01","validUntil":"2032-05-01"}
            """;

    private final RegisterDescription description = RegisterDescription.read();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final Map<String, String> uses = new ConcurrentHashMap<>();
    private volatile Clock clock = Clock.systemUTC();
    private volatile Optional<Reply> always = Optional.empty();
    private @Nullable HttpServer server;

    private record Reply(int status, String body) {}

    /** What a register does with a question that it can read. */
    private interface Desk {
        Reply answer(JsonNode question);
    }

    void open() throws IOException {
        HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        opened.createContext("/", exchange -> serve(exchange, question -> new Reply(404, "")));
        opened.createContext("/pair-checks", exchange -> serve(exchange, this::check));
        opened.createContext("/pair-uses", exchange -> serve(exchange, this::use));
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

    /** From now on, whatever the description says. */
    void answersEverythingWith(int status, String body) {
        always = Optional.of(new Reply(status, body));
    }

    /** How requests or answers differed from the description. */
    List<String> violations() {
        return List.copyOf(violations);
    }

    /** The authorization of each request, in their order. */
    List<String> tokens() {
        return List.copyOf(tokens);
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

    private void serve(HttpExchange exchange, Desk desk) throws IOException {
        String path =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        String token = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        String question = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        tokens.add(token);
        violations.addAll(description.ofRequest(path, token, question));
        if (always.isPresent()) {
            send(exchange, always.get());
        } else {
            Reply reply = desk.answer(JSON.readTree(question));
            violations.addAll(description.ofAnswer(path, reply.status(), reply.body()));
            send(exchange, reply);
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
