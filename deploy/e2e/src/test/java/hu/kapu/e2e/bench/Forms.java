package hu.kapu.e2e.bench;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hu.kapu.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser reduced to cookies, redirects and forms: for stories about what happens behind the pages, and for hands that
 * send a form no page has offered.
 */
public final class Forms {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final int MOST_REDIRECTS = 8;

    private final String gateway;
    private final BiConsumer<String, String> cookieListener;
    private final Map<String, String> cookies;
    private FormPage page = new FormPage(0, "", "");
    private String elsewhere = "";

    public Forms(Ports ports) {
        this(ports, (name, value) -> {});
    }

    /** The same for somebody who wants to hear of each cookie's name and value. */
    public Forms(Ports ports, BiConsumer<String, String> cookieListener) {
        this(ports.gatewayUrl(), cookieListener, new LinkedHashMap<>());
    }

    private Forms(String gateway, BiConsumer<String, String> cookieListener, Map<String, String> cookies) {
        this.gateway = gateway;
        this.cookieListener = cookieListener;
        this.cookies = cookies;
    }

    /** A further tab of the same browser. */
    public Forms tab() {
        return new Forms(gateway, cookieListener, cookies);
    }

    /** What is on the screen now. */
    public FormPage page() {
        return page;
    }

    /** Where the gateway has sent the browser that is not the gateway itself: back to a portal. Nobody goes there. */
    public String elsewhere() {
        return elsewhere;
    }

    @CanIgnoreReturnValue
    public FormPage open(String path) {
        return arrive(send(request(path).GET()));
    }

    /** Follows the link whose address contains {@code part}. */
    @CanIgnoreReturnValue
    public FormPage follow(String part) {
        Matcher link = Pattern.compile("href=\"(/[^\"]*" + Pattern.quote(part) + "[^\"]*)\"")
                .matcher(page.html());
        if (!link.find()) {
            throw new IllegalStateException("no link with " + part + " on " + page);
        }
        return open(link.group(1).replace("&amp;", "&"));
    }

    /** Fills in and sends the form of this page that goes to {@code action}. */
    @CanIgnoreReturnValue
    public FormPage submit(String action, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>(page.hiddenFieldsOf(action));
        fields.putAll(typed);
        return arrive(post(action, fields));
    }

    /** Sends a form that this page does not offer, with everything that makes this page's own forms genuine. */
    @CanIgnoreReturnValue
    public FormPage forge(String action, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>(page.hiddenFields());
        fields.putAll(typed);
        HttpResponse<String> response = post(action, fields);
        return FormPage.of(response);
    }

    private HttpResponse<String> post(String action, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(action)
                .header("Origin", gateway)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private FormPage arrive(HttpResponse<String> first) {
        HttpResponse<String> response = first;
        for (int step = 0; step < MOST_REDIRECTS && response.statusCode() == 303; step++) {
            String there = URI.create(gateway)
                    .resolve(response.headers().firstValue("Location").orElseThrow())
                    .toString();
            if (!there.startsWith(gateway + "/")) {
                elsewhere = there;
                break;
            }
            response = send(request(there.substring(gateway.length())).GET());
        }
        page = FormPage.of(response);
        return page;
    }

    private HttpRequest.Builder request(String path) {
        String kept = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return HttpRequest.newBuilder(URI.create(gateway + path)).header("Cookie", kept);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String name = pair.substring(0, equals);
        String value = pair.substring(equals + 1);
        cookies.put(name, value);
        cookieListener.accept(name, value);
    }
}
