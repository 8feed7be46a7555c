package hu.kapu.gateway.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import hu.kapu.gateway.idempotency.IdempotencyRows.Kept;
import hu.kapu.gateway.scope.ApiCaller;
import hu.kapu.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Does what a request asks once for each {@code Idempotency-Key} of its caller; the repetition gets the first answer
 * (draft-ietf-httpapi-idempotency-key-header). A fault is no answer: then the key is free again.
 */
@ApplicationScoped
public class Idempotency {
    /** The header's name. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final Duration SOON = Duration.ofSeconds(1);

    private final IdempotencyRows rows;
    private final ObjectMapper json;

    Idempotency(IdempotencyRows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /**
     * The answer of the action, or of its first time.
     *
     * @param key the header, or null where the caller sent none
     * @param request verb, path and body: everything that must be the same for it to be the same request
     */
    public Uni<Response> once(ApiCaller caller, @Nullable String key, String request, Supplier<Uni<Response>> action) {
        if (key == null) {
            return action.get();
        }
        if (!USABLE.matcher(key).matches()) {
            return refusal(Problem.of(
                    400, "idempotency-key-not-readable", "An Idempotency-Key is 1 to 128 visible ASCII characters."));
        }
        IdempotencyRows.Key taken = new IdempotencyRows.Key(caller.reference(), key);
        byte[] hash = sha256(request);
        return rows.take(taken, hash).chain(free -> free ? act(taken, action) : repeated(taken, hash));
    }

    private Uni<Response> act(IdempotencyRows.Key key, Supplier<Uni<Response>> action) {
        return Uni.createFrom()
                .deferred(action::get)
                .onFailure()
                .call(() -> rows.release(key))
                .call(response -> response.getStatus() < 500
                        ? rows.keep(key, KeptAnswer.of(response, json).bytes(json))
                        : rows.release(key));
    }

    private Uni<Response> repeated(IdempotencyRows.Key key, byte[] hash) {
        return rows.of(key).map(kept -> answer(kept, hash));
    }

    private Response answer(Optional<Kept> kept, byte[] hash) {
        if (kept.isPresent() && !MessageDigest.isEqual(kept.get().requestHash(), hash)) {
            return Problem.of(
                            422, "idempotency-key-reused", "This Idempotency-Key was sent with another request before.")
                    .toResponse();
        }
        return kept.flatMap(Kept::answer)
                .map(bytes -> KeptAnswer.read(bytes, json).again())
                .orElseGet(() -> Problem.of(
                                409,
                                "request-in-progress",
                                "The same request is being carried out; ask again in a moment.")
                        .retryAfter(SOON)
                        .toResponse());
    }

    private static Uni<Response> refusal(Problem problem) {
        return Uni.createFrom().item(problem.toResponse());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
