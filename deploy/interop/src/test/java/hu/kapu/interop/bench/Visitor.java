package hu.kapu.interop.bench;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A browser reduced to cookies, redirects and forms, at home on every host. */
public final class Visitor {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 20;

    private final Map<String, Map<String, String>> cookiesByHost = new HashMap<>();
    private final String ends;
    private Seen screen = new Seen(0, URI.create("about:blank"), "");

    public Visitor() {
        this("nowhere:");
    }

    /** Goes no further than an address that begins like this: nobody serves it, and the story reads it itself. */
    public Visitor(String ends) {
        this.ends = ends;
    }

    public Seen screen() {
        return screen;
    }

    @CanIgnoreReturnValue
    public Seen open(String url) {
        return arrive(URI.create(url), send(request(URI.create(url)).GET()));
    }

    /** Fills in and sends the first form that has all these fields or buttons. */
    @CanIgnoreReturnValue
    public Seen fillIn(Map<String, String> typed) {
        Element form = screen.html().select("form").stream()
                .filter(each -> typed.keySet().stream()
                        .noneMatch(name ->
                                each.getElementsByAttributeValue("name", name).isEmpty()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form with " + typed.keySet() + " on " + screen));
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden]").forEach(hidden -> fields.put(hidden.attr("name"), hidden.val()));
        fields.putAll(typed);
        return post(URI.create(form.absUrl("action")), fields);
    }

    private Seen post(URI to, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        boolean sameOrigin = origin(to).equals(origin(screen.at()));
        return arrive(
                to,
                send(request(to)
                        .header("Origin", origin(screen.at()))
                        .header("Sec-Fetch-Site", sameOrigin ? "same-origin" : "cross-site")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    private Seen arrive(URI first, HttpResponse<String> answer) {
        URI there = first;
        HttpResponse<String> response = answer;
        for (int step = 0; step < MOST_REDIRECTS && REDIRECTS.contains(response.statusCode()); step++) {
            there = location(there, response);
            if (there.toString().startsWith(ends)) {
                screen = new Seen(0, there, "");
                return screen;
            }
            response = send(request(there).GET());
        }
        screen = new Seen(response.statusCode(), there, response.body());
        return screen;
    }

    private static URI location(URI from, HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(from::resolve)
                .orElseThrow(() -> new IllegalStateException(
                        from + " leads nowhere: " + response.statusCode() + " " + response.body()));
    }

    private HttpRequest.Builder request(URI to) {
        HttpRequest.Builder request = HttpRequest.newBuilder(onThisMachine(to))
                .timeout(PATIENCE)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        if (to.getHost().endsWith(".localhost")) {
            request.header("Host", to.getAuthority());
        }
        String cookies = cookiesByHost.getOrDefault(to.getHost(), Map.of()).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            String host = request.headers()
                    .firstValue("Host")
                    .map(authority -> authority.split(":", 2)[0])
                    .orElse(request.uri().getHost());
            response.headers().allValues("Set-Cookie").forEach(cookie -> keep(host, cookie));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String host, String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        Map<String, String> cookies = cookiesByHost.computeIfAbsent(host, each -> new LinkedHashMap<>());
        if (setCookie.replace(" ", "").toLowerCase(Locale.ROOT).contains(";max-age=0")) {
            String _ = cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    private static URI onThisMachine(URI to) {
        String host = to.getHost();
        return host.endsWith(".localhost") ? URI.create(to.toString().replaceFirst(host, "127.0.0.1")) : to;
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
