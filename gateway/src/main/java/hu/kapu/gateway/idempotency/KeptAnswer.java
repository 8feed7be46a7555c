package hu.kapu.gateway.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** As much of an answer as its repetition needs. */
record KeptAnswer(
        int status,
        @Nullable String type,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String body) {

    static KeptAnswer of(Response response, ObjectMapper json) {
        Object entity = response.getEntity();
        return new KeptAnswer(
                response.getStatus(),
                response.getHeaderString(HttpHeaders.CONTENT_TYPE),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG),
                entity == null || entity instanceof String ? (String) entity : written(entity, json));
    }

    Response again() {
        Response.ResponseBuilder response = Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Idempotency-Replayed", "true");
        if (type != null) {
            response.header(HttpHeaders.CONTENT_TYPE, type);
        }
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, etag);
        }
        if (body != null) {
            response.entity(body);
        }
        return response.build();
    }

    byte[] bytes(ObjectMapper json) {
        try {
            return json.writeValueAsBytes(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static KeptAnswer read(byte[] bytes, ObjectMapper json) {
        try {
            return json.readValue(bytes, KeptAnswer.class);
        } catch (IOException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }

    private static String written(Object entity, ObjectMapper json) {
        try {
            return json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }

    @Override
    public String toString() {
        return "KeptAnswer[" + status + "]";
    }
}
