package hu.kapu.tracing;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes what a service exports; enough is legible in the raw bytes. */
public class Collector implements QuarkusTestResourceLifecycleManager {
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/v1/traces", exchange -> {
                bodies.add(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            started.start();
            server = started;
            return Map.of(
                    "quarkus.otel.sdk.disabled", "false",
                    "quarkus.otel.traces.sampler.arg", "1.0",
                    "quarkus.otel.bsp.schedule.delay", "100ms",
                    "quarkus.otel.exporter.otlp.endpoint",
                            "http://127.0.0.1:" + started.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Collector.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** Everything that came so far, byte for byte. */
    String text() {
        StringBuilder text = new StringBuilder();
        bodies.forEach(body -> text.append(new String(body, StandardCharsets.ISO_8859_1)));
        return text.toString();
    }

    /** How often a trace is named. */
    int spansOf(String traceId) {
        String raw = new String(HexFormat.of().parseHex(traceId), StandardCharsets.ISO_8859_1);
        return (text() + " ").split(Pattern.quote(raw), -1).length - 1;
    }
}
