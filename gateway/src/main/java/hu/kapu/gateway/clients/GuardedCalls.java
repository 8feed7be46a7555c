package hu.kapu.gateway.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Calls one service: a time limit, one repetition of what got no answer, and a circuit breaker, so that a service that
 * is down is told at once. A refusal is an answer; only silence, a server error and nonsense are failures.
 */
final class GuardedCalls {
    private static final Logger LOG = Logger.getLogger(GuardedCalls.class);
    /** Answers of a service that works: it has no place, or what it asks itself is away. */
    private static final Set<String> SAID_ON_PURPOSE = Set.of("overloaded", "document-register-unavailable");

    /** The service gave no answer that can be relied on. */
    private static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoAnswer(String message) {
            super(message);
        }
    }

    private final String service;
    private final ObjectMapper json;
    private final Guard guard;

    GuardedCalls(String service, ObjectMapper json) {
        this.service = service;
        this.json = json;
        this.guard = Guard.create()
                .withDescription(service)
                .withCircuitBreaker()
                .requestVolumeThreshold(10)
                .failureRatio(0.7)
                .delay(2, ChronoUnit.SECONDS)
                .successThreshold(1)
                .done()
                .withRetry()
                .maxRetries(1)
                .delay(50, ChronoUnit.MILLIS)
                .jitter(25, ChronoUnit.MILLIS)
                .done()
                .build();
    }

    /** The outcome read from the answer, or {@code unavailable} when there is none that can be read. */
    <T> Uni<T> outcome(Duration limit, Supplier<Uni<Response>> call, Function<Answer, T> read, T unavailable) {
        Uni<Answer> answer = guard.get(() -> once(limit, call), new TypeLiteral<Uni<Answer>>() {});
        return answer.map(said -> read(said, read, unavailable)).onFailure().recoverWithItem(failure -> {
            LOG.warnf("%s is not usable: %s", service, failure.toString());
            return unavailable;
        });
    }

    private <T> T read(Answer answer, Function<Answer, T> read, T unavailable) {
        T outcome = read.apply(answer);
        if (outcome.equals(unavailable)) {
            LOG.warnf("%s answered %d %s, which is no answer here", service, answer.status(), answer.code());
        }
        return outcome;
    }

    private Uni<Answer> once(Duration limit, Supplier<Uni<Response>> call) {
        return call.get()
                .onFailure(WebApplicationException.class)
                .recoverWithItem(failure -> failure.getResponse())
                .map(this::answer)
                .ifNoItem()
                .after(limit)
                .fail();
    }

    private Answer answer(Response response) {
        try (response) {
            String body = response.hasEntity() ? response.readEntity(String.class) : "";
            Answer answer = new Answer(response.getStatus(), tree(body));
            if (answer.status() >= 500 && !SAID_ON_PURPOSE.contains(answer.code())) {
                throw new NoAnswer("answered " + answer.status());
            }
            return answer;
        }
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body.isBlank() ? "{}" : body);
        } catch (JsonProcessingException notJson) {
            throw new NoAnswer("answered something that is not JSON");
        }
    }
}
