package hu.kapu.gateway.oidc;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hu.kapu.kit.testing.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The servers of the {@link TestPortals}: they remember what they are told, and answer as a test wishes. */
public final class PortalServers {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** A form that a portal got. */
    public record Told(String portal, String method, String contentType, String body) {
        String token() {
            String prefix = "logout_token=";
            if (!body.startsWith(prefix)) {
                throw new AssertionError("no logout token: " + body);
            }
            return body.substring(prefix.length());
        }

        String sid() {
            try {
                return String.valueOf(SignedJWT.parse(token()).getJWTClaimsSet().getClaim("sid"));
            } catch (ParseException e) {
                throw new AssertionError(e);
            }
        }
    }

    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> silent = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    PortalServers() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    void stop() {
        silent.values().forEach(CountDownLatch::countDown);
        server.stop(0);
        threads.shutdownNow();
    }

    String backChannel(String portal) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + portal;
    }

    /** From now on the portal answers with this status. */
    void answerWith(String portal, int status) {
        statuses.put(portal, status);
    }

    /** From now on the portal takes what it is told and says nothing. */
    void sayNothing(String portal) {
        silent.put(portal, new CountDownLatch(1));
    }

    void behave() {
        statuses.clear();
        silent.values().forEach(CountDownLatch::countDown);
        silent.clear();
    }

    /** Every logout token for this session, in the order of arrival. */
    List<Told> of(String portal, String sid) {
        return told.stream()
                .filter(each -> each.portal().equals(portal) && each.sid().equals(sid))
                .toList();
    }

    boolean wasVisited(String path) {
        return told.stream().anyMatch(each -> each.portal().equals(path));
    }

    @CanIgnoreReturnValue
    Told first(String portal, String sid) {
        return Waiting.forValue(
                portal + " is told of " + sid,
                SOON,
                () -> of(portal, sid).stream().findFirst());
    }

    /** The attempt of this number, counted from 1; meanwhile something happens again and again. */
    @CanIgnoreReturnValue
    Told attempt(int number, String portal, String sid, Runnable meanwhile) {
        return Waiting.forValue(portal + " is told " + number + " times", SOON, () -> {
            meanwhile.run();
            List<Told> all = of(portal, sid);
            return all.size() < number ? Optional.empty() : Optional.of(all.get(number - 1));
        });
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String portal =
                    URI.create(exchange.getRequestURI().toString()).getPath().substring(1);
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
            told.add(new Told(portal, exchange.getRequestMethod(), type, body));
            CountDownLatch wait = silent.get(portal);
            if (wait != null) {
                wait.await();
            }
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(statuses.getOrDefault(portal, 200), -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
