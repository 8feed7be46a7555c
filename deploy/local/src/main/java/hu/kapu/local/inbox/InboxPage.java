package hu.kapu.local.inbox;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/** The inbox for people ({@code /}) and for programs ({@code /api/messages?to=ADDRESS}), newest letter first. */
public final class InboxPage implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final MailArchive archive;

    private InboxPage(HttpServer server, MailArchive archive) {
        this.server = server;
        this.archive = archive;
    }

    public static InboxPage start(int port, MailArchive archive) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            InboxPage page = new InboxPage(server, archive);
            server.createContext("/", page::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException("the inbox cannot use port " + port, e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<String> to = parameter(exchange, "to");
            switch (exchange.getRequestURI().getPath()) {
                case "/" -> send(exchange, 200, "text/html", InboxHtml.of(mails(to), to.orElse("")));
                case "/api/messages" -> send(exchange, 200, "application/json", json(mails(to)));
                default -> send(exchange, 404, "text/plain", "There is only / and /api/messages?to=ADDRESS here.\n");
            }
        }
    }

    private List<ReceivedMail> mails(Optional<String> to) {
        return to.map(archive::to).orElseGet(archive::all);
    }

    private static String json(List<ReceivedMail> mails) throws IOException {
        return JSON.writeValueAsString(mails.stream().map(ReceivedMail::asJson).toList());
    }

    private static Optional<String> parameter(HttpExchange exchange, String name) {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=") && pair.length() > name.length() + 1) {
                return Optional.of(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
