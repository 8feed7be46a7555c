package hu.kapu.local.citizens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One service's REST door: JSON in, JSON out. */
record ServiceDoor(String url) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** What a service answered to a request. */
    record Answer(String request, int status, JsonNode body) {
        boolean isSuccess() {
            return status / 100 == 2;
        }

        /** The body of a success; a refusal is an error that says what was asked and answered. */
        JsonNode expected() {
            if (!isSuccess()) {
                throw new IllegalStateException("%s was answered with %d %s".formatted(request, status, body));
            }
            return body;
        }
    }

    Answer post(String path, String token, Object body) {
        try {
            return send(request(path, token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException("POST " + url + path, e);
        }
    }

    Answer get(String path, String token) {
        try {
            return send(request(path, token).GET().build());
        } catch (IOException e) {
            throw new UncheckedIOException("GET " + url + path, e);
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            String asked = request.method() + " " + request.uri();
            return new Answer(asked, response.statusCode(), JSON.readTree(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while calling " + request.uri(), e);
        }
    }
}
