package hu.kapu.interop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What the tests of a portal ask the sandbox for. */
public final class SandboxApi {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;

    SandboxApi(String gateway) {
        this.address = gateway + "/sandbox/api/";
    }

    /** Runs a portal at another date, a local one in Budapest. */
    @CanIgnoreReturnValue
    public JsonNode move(String portal, String date) {
        return send(request("portals/" + portal + "/calendar")
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"date\":\"" + date + "\"}")))
                .json();
    }

    public void moveBack(String portal) {
        Seen _ = send(request("portals/" + portal + "/calendar").DELETE());
    }

    public JsonNode citizens() {
        return send(request("citizens")).json();
    }

    /** Newest first. */
    public JsonNode messages(String portal) {
        return send(request("portals/" + portal + "/messages")).json();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private static Seen send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            Seen seen = new Seen(response.statusCode(), request.uri(), response.body());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(seen.toString());
            }
            return seen;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
