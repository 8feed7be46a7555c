package hu.kapu.secondfactor.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** Writes an outcome down for a repeated call. Outcomes carry no code and no secret. */
@ApplicationScoped
public class KeptAnswers {
    private final ObjectMapper json;

    KeptAnswers(ObjectMapper json) {
        this.json = json;
    }

    public String write(Object outcome) {
        try {
            return json.writeValueAsString(outcome);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T read(String kept, Class<T> outcome) {
        try {
            return json.readValue(kept, outcome);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
