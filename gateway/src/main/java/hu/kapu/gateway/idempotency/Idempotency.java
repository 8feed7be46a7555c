package hu.kapu.gateway.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import hu.kapu.gateway.idempotency.IdempotencyRows.Attempt;
import hu.kapu.gateway.idempotency.IdempotencyRows.Kept;
import hu.kapu.gateway.idempotency.IdempotencyRows.TakenOver;
import hu.kapu.gateway.scope.ApiCaller;
import hu.kapu.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Does what a request asks once for each {@code Idempotency-Key} of its caller; the repetition gets the first answer
 * (draft-ietf-httpapi-idempotency-key-header). An action keeps its answer in the transaction of its effect: a crash
 * leaves both or neither. A fault is no answer: then the key is free again.
 */
@ApplicationScoped
public class Idempotency {
    /** The header's name. */
    public static final String HEADER = "Idempotency-Key";

    /** Where an action that changes something puts its answer. */
    @FunctionalInterface
    public interface Keeper {
        /** In the action's transaction, before it commits. */
        Uni<Void> keep(SqlConnection connection, Response answer);
    }

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
     * @param request verb, path, conditions and body: everything that must be the same for it to be the same request
     */
    public Uni<Response> once(
            ApiCaller caller, @Nullable String key, String request, Function<Keeper, Uni<Response>> action) {
        if (key == null) {
            return action.apply((connection, answer) -> Uni.createFrom().voidItem());
        }
        if (!USABLE.matcher(key).matches()) {
            return refusal(Problem.of(
                    400, "idempotency-key-not-readable", "An Idempotency-Key is 1 to 128 visible ASCII characters."));
        }
        Attempt attempt = rows.attempt(caller.reference(), key);
        byte[] hash = sha256(request);
        return rows.take(attempt, hash)
                .chain(free -> free ? act(attempt, action) : repeated(attempt, hash))
                .onFailure(TakenOver.class)
                .recoverWithUni(() -> repeated(attempt, hash));
    }

    private Uni<Response> act(Attempt attempt, Function<Keeper, Uni<Response>> action) {
        Keeper keeper = (connection, answer) -> rows.keep(connection, attempt, bytes(answer));
        return Uni.createFrom()
                .deferred(() -> action.apply(keeper))
                .onFailure()
                .call(() -> rows.release(attempt))
                .call(response ->
                        response.getStatus() < 500 ? rows.keep(attempt, bytes(response)) : rows.release(attempt));
    }

    private byte[] bytes(Response answer) {
        return KeptAnswer.of(answer, json).bytes(json);
    }

    private Uni<Response> repeated(Attempt attempt, byte[] hash) {
        return rows.of(attempt).map(kept -> answer(kept, hash));
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
