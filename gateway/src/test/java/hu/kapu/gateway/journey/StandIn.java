package hu.kapu.gateway.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A small HTTP server that answers in the words of a service's contract, and fails when a test wants it to. */
abstract class StandIn {
    static final ObjectMapper JSON = new ObjectMapper();

    /** An answer of the service. */
    record Answer(int status, JsonNode body) {}

    /** A call, with the citizen and the transaction that its caller token names. */
    record Call(String method, String path, String query, JsonNode body, JsonNode token) {
        UUID citizen() {
            return UUID.fromString(token.path("citizen").asText());
        }

        UUID transaction() {
            return UUID.fromString(token.path("txn").asText());
        }

        boolean provesPassword() {
            return token.has("password_at");
        }

        String attempt() {
            return body.path("attemptId").asText();
        }
    }

    private final AtomicInteger answersToLose = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    private volatile boolean down;
    private @Nullable HttpServer server;

    abstract Answer answer(Call call);

    final String start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", this::handle);
            started.setExecutor(threads);
            started.start();
            server = started;
            return "http://127.0.0.1:" + started.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final void stop() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }

    /** From now on no call gets an answer that can be used. */
    final void goDown() {
        down = true;
    }

    final void comeBack() {
        down = false;
        answersToLose.set(0);
    }

    /** The next so many calls are carried out, but their answers never arrive. */
    final void loseAnswers(int count) {
        answersToLose.set(count);
    }

    /** Happens after the next call was carried out and before its answer arrives. */
    final void meanwhile(Runnable happens) {
        meanwhile.set(happens);
    }

    static Answer ok(ObjectNode body) {
        return new Answer(200, body);
    }

    static Answer problem(int status, String code) {
        return new Answer(status, JSON.createObjectNode().put("code", code).put("status", status));
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (down) {
                exchange.sendResponseHeaders(502, -1);
                return;
            }
            if (!exchange.getRequestHeaders().getFirst("Accept").contains("application/json")) {
                exchange.sendResponseHeaders(406, -1);
                return;
            }
            Answer answer = answer(call(exchange));
            meanwhile.getAndSet(() -> {}).run();
            if (answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                exchange.sendResponseHeaders(502, -1);
                return;
            }
            byte[] body = JSON.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Call call(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]), StandardCharsets.UTF_8);
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), ""),
                body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body),
                JSON.readTree(claims));
    }
}
