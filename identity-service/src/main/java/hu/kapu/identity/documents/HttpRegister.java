package hu.kapu.identity.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.identity.citizen.IdentityReader;
import hu.kapu.identity.citizen.IdentityReader.Reading.Complete;
import hu.kapu.identity.citizen.TypedIdentity;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A country's register over HTTP, with a time limit, one repetition of what got no answer, and a circuit breaker. A
 * refusal is an answer; whatever cannot be read makes the register unavailable and lets nobody in.
 */
class HttpRegister implements DocumentRegister {
    private static final Logger LOG = Logger.getLogger(HttpRegister.class);
    private static final int GENUINE = 200;
    private static final int NOTED = 204;
    private static final int CONFLICT = 409;
    private static final int REFUSED = 422;

    private final RegisterApi api;
    private final ObjectMapper json;
    private final Optional<Path> tokenFile;
    private final Duration limit;
    private final Clock clock;
    private final Guard guard = Guard.create()
            .withDescription("document register")
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

    HttpRegister(RegisterApi api, ObjectMapper json, Optional<Path> tokenFile, Duration limit, Clock clock) {
        this.api = api;
        this.json = json;
        this.tokenFile = tokenFile;
        this.limit = limit;
        this.clock = clock;
    }

    /** Dates and names as they come, before anybody has looked at them. */
    private record WireDocument(
            @Nullable TypedIdentity identity,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil) {}

    private record Answer(int status, String body) {}

    /** The register gave no answer that can be relied on. */
    private static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoAnswer(String message) {
            super(message);
        }
    }

    @Override
    public Uni<PairCheck> check(EidPair pair) {
        return answer(() -> api.check(token(), body(pair)))
                .map(this::check)
                .onFailure()
                .invoke(HttpRegister::warn)
                .onFailure()
                .recoverWithItem(PairCheck.Unavailable::new);
    }

    @Override
    public Uni<UseNoted> use(EidPair pair, UUID use) {
        return answer(() -> api.use(token(), body(pair).put("useId", use.toString())))
                .map(answer -> switch (answer.status()) {
                    case NOTED -> UseNoted.NOTED;
                    case CONFLICT, REFUSED -> UseNoted.REFUSED;
                    default -> UseNoted.UNAVAILABLE;
                })
                .onFailure()
                .invoke(HttpRegister::warn)
                .onFailure()
                .recoverWithItem(UseNoted.UNAVAILABLE);
    }

    private PairCheck check(Answer answer) {
        return switch (answer.status()) {
            case GENUINE -> new PairCheck.Genuine(document(answer.body()));
            case REFUSED -> new PairCheck.Refused();
            default -> new PairCheck.Unavailable();
        };
    }

    private RegisteredDocument document(String body) {
        try {
            WireDocument wire = json.readValue(body, WireDocument.class);
            LocalDate today =
                    LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
            if (wire.identity() != null
                    && wire.issuedOn() != null
                    && wire.validUntil() != null
                    && IdentityReader.read(wire.identity(), today) instanceof Complete complete) {
                return new RegisteredDocument(complete.identity(), wire.issuedOn(), wire.validUntil());
            }
            throw new NoAnswer("answered with an incomplete document");
        } catch (JsonProcessingException notReadable) {
            throw new NoAnswer("answered something that cannot be read");
        }
    }

    private Uni<Answer> answer(Supplier<Uni<Response>> call) {
        return guard.get(() -> once(call), new TypeLiteral<Uni<Answer>>() {});
    }

    private Uni<Answer> once(Supplier<Uni<Response>> call) {
        return Uni.createFrom()
                .deferred(call::get)
                .onFailure(WebApplicationException.class)
                .recoverWithItem(failure -> failure.getResponse())
                .map(HttpRegister::read)
                .ifNoItem()
                .after(limit)
                .fail();
    }

    private static Answer read(Response response) {
        try (response) {
            if (response.getStatus() >= 500) {
                throw new NoAnswer("answered " + response.getStatus());
            }
            String body = response.hasEntity() ? response.readEntity(String.class) : "";
            return new Answer(response.getStatus(), body);
        }
    }

    private ObjectNode body(EidPair pair) {
        return json.createObjectNode()
                .put("documentNumber", pair.documentNumber())
                .put("registrationCode", pair.registrationCode());
    }

    private @Nullable String token() {
        return tokenFile.map(HttpRegister::read).map(token -> "Bearer " + token).orElse(null);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the token for the document register cannot be read", e);
        }
    }

    /** The failure's own text may quote what was sent. */
    private static void warn(Throwable failure) {
        LOG.warnf("The document register is not usable: %s", failure.getClass().getName());
    }
}
