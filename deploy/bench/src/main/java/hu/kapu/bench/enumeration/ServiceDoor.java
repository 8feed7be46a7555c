package hu.kapu.bench.enumeration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hu.kapu.local.citizens.CallerKey;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Identity itself, asked in the gateway's place: the fewest steps between the difference and the clock. */
record ServiceDoor(String name, String url, CallerKey key, Function<Somebody, Map<String, String>> content)
        implements Door {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Question about(Somebody somebody) {
        Map<String, String> body = new HashMap<>(content.apply(somebody));
        body.put("attemptId", UUID.randomUUID().toString());
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + key.token(null, null, UUID.randomUUID()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json(body)))
                .build();
        return () -> {
            HttpResponse<String> response = Http.send(request);
            return new Reply(response.statusCode(), response.body());
        };
    }

    private static String json(Map<String, String> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
