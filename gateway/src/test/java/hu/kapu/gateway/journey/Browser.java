package hu.kapu.gateway.journey;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser that keeps its cookies, fills in the hidden fields of the page it shows and follows redirects to ours. */
final class Browser {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-zA-Z]+)\" value=\"([^\"]+)\">");

    private final URI gateway;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Map<String, String> hidden = new LinkedHashMap<>();
    private String path = "";
    private String query = "";

    Browser(URI gateway) {
        this.gateway = gateway;
    }

    /** The same browser in another tab: same cookies, its own page. */
    Browser copy() {
        Browser copy = new Browser(gateway);
        copy.cookies.putAll(cookies);
        copy.hidden.putAll(hidden);
        copy.path = path;
        copy.query = query;
        return copy;
    }

    /** Follows redirects within the gateway; one that leaves it is returned as it is. */
    HttpResponse<String> open(String pathAndQuery) {
        return follow(exchange(request(pathAndQuery).GET().build()), pathAndQuery);
    }

    /** Submits the form of the page shown, to where the page came from. */
    HttpResponse<String> submit(String... fields) {
        return submitTo(path, fields);
    }

    HttpResponse<String> submitTo(String target, String... fields) {
        return follow(post(target, fields), target);
    }

    /** Submits without following. */
    HttpResponse<String> post(String target, String... fields) {
        return exchange(form(target, fields).build());
    }

    CompletableFuture<HttpResponse<String>> postAsync(String target, String... fields) {
        return HTTP.sendAsync(form(target, fields).build(), BodyHandlers.ofString())
                .thenApply(this::remember);
    }

    HttpResponse<String> exchange(HttpRequest request) {
        return remember(HTTP.sendAsync(request, BodyHandlers.ofString()).join());
    }

    HttpRequest.Builder request(String pathAndQuery) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(pathAndQuery));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    Map<String, String> hidden() {
        return hidden;
    }

    String path() {
        return path;
    }

    /** Behind the path of the page shown, or empty. */
    String query() {
        return query;
    }

    void forget() {
        cookies.clear();
    }

    private HttpRequest.Builder form(String target, String... fields) {
        Map<String, String> values = new LinkedHashMap<>(hidden);
        for (int index = 0; index < fields.length; index += 2) {
            values.put(fields[index], fields[index + 1]);
        }
        String body = values.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> follow(HttpResponse<String> response, String from) {
        HttpResponse<String> current = response;
        String shown = from;
        for (int hops = 0; current.statusCode() == 303 && hops < 10; hops++) {
            URI location =
                    gateway.resolve(current.headers().firstValue("Location").orElseThrow());
            if (!location.getAuthority().equals(gateway.getAuthority())) {
                return current;
            }
            shown = location.getRawPath() + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery());
            current = exchange(request(shown).GET().build());
        }
        show(shown, current);
        return current;
    }

    private void show(String pathAndQuery, HttpResponse<String> response) {
        String[] parts = pathAndQuery.split("\\?", 2);
        path = parts[0];
        query = parts.length == 2 ? parts[1] : "";
        hidden.clear();
        Matcher fields = HIDDEN.matcher(response.body());
        while (fields.find()) {
            hidden.put(fields.group(1), fields.group(2));
        }
    }

    private HttpResponse<String> remember(HttpResponse<String> response) {
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            String value = pair[1].replace("\"", "");
            if (value.isEmpty() || cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], value);
            }
        }
        return response;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
