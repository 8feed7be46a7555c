package hu.kapu.gateway.oidc.authorization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** Requests as the text that a sign-in transaction keeps unread for us. */
@ApplicationScoped
class PendingAuthorizations {
    private final ObjectMapper json;

    PendingAuthorizations(ObjectMapper json) {
        this.json = json;
    }

    String write(PendingAuthorization pending) {
        try {
            return json.writeValueAsString(pending);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an authorization request is not writable as JSON", e);
        }
    }

    PendingAuthorization read(String text) {
        try {
            return json.readValue(text, PendingAuthorization.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored authorization request is not readable as JSON", e);
        }
    }
}
