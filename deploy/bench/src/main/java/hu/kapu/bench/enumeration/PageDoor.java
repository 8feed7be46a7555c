package hu.kapu.bench.enumeration;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form of the gateway, filled in and sent as a browser does; a new visit for each question. */
record PageDoor(String name, String gateway, String path, Function<Somebody, Map<String, String>> fields)
        implements Door {
    private static final Pattern FORM =
            Pattern.compile("<main.*?<form method=\"post\" action=\"([^\"]+)\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern NEW_EACH_TIME = Pattern.compile(
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|name=\"csrf\" value=\"[^\"]*\"|seconds-left=\"[0-9]+\"");

    @Override
    public Question about(Somebody somebody) {
        Visit visit = Visit.at(gateway, path);
        Matcher form = FORM.matcher(visit.page());
        if (!form.find()) {
            throw new IllegalStateException("there is no form at " + path);
        }
        Map<String, String> typed = fields.apply(somebody);
        Map<String, String> sent = new LinkedHashMap<>();
        HIDDEN.matcher(form.group()).results().forEach(hidden -> sent.put(hidden.group(1), hidden.group(2)));
        sent.putAll(typed);
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + form.group(1)))
                .header("Cookie", visit.cookies())
                .header("Origin", gateway)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(sent)))
                .build();
        return () -> reply(Http.send(request), typed);
    }

    /** What was typed comes back in the form; the longest first, since a short value may be part of a longer one. */
    private static Reply reply(HttpResponse<String> response, Map<String, String> typed) {
        String told = response.headers().firstValue("Location").orElse("") + response.body();
        List<String> echoed = typed.values().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String value : echoed) {
            told = told.replace(value, "…");
        }
        return new Reply(response.statusCode(), NEW_EACH_TIME.matcher(told).replaceAll("…"));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
