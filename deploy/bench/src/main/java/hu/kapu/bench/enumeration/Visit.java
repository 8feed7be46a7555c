package hu.kapu.bench.enumeration;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A page as a browser without any cookie reaches it, with the cookies it was given on the way. */
record Visit(String page, String cookies) {
    private static final int MOST_REDIRECTS = 5;

    static Visit at(String gateway, String path) {
        Map<String, String> cookies = new LinkedHashMap<>();
        URI there = URI.create(gateway + path);
        for (int step = 0; step <= MOST_REDIRECTS; step++) {
            HttpResponse<String> response = Http.send(HttpRequest.newBuilder(there)
                    .header("Cookie", joined(cookies))
                    .build());
            response.headers().allValues("Set-Cookie").forEach(cookie -> keep(cookie, cookies));
            if (response.statusCode() == 200) {
                return new Visit(response.body(), joined(cookies));
            }
            there = there.resolve(response.headers().firstValue("Location").orElseThrow());
        }
        throw new IllegalStateException(path + " leads nowhere");
    }

    private static void keep(String setCookie, Map<String, String> cookies) {
        String pair = setCookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static String joined(Map<String, String> cookies) {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
