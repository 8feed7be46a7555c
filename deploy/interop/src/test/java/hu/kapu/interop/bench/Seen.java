package hu.kapu.interop.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What stands on a {@link Visitor}'s screen. */
public record Seen(int status, URI at, String body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Document html() {
        return Jsoup.parse(body, at.toString());
    }

    /** The text of the one element that the CSS selector names. */
    public String text(String selector) {
        return html().select(selector).text();
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + this, e);
        }
    }

    @Override
    public String toString() {
        return status + " " + at + ": " + html().text();
    }
}
