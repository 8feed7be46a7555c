package hu.kapu.identity.credential;

import hu.kapu.kit.problem.Problem;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;

/** Refusals that every budgeted door of this service shares. */
public final class AttemptProblems {
    private AttemptProblems() {}

    public static Response tooMany(Instant until) {
        return Problem.of(429, "too-many-attempts", "Too many failed attempts; trying is possible again later.")
                .with("retryAt", until)
                .toResponse();
    }

    public static Response overloaded(Duration retryAfter) {
        return Problem.of(503, "overloaded", "Too many are signing in at this moment.")
                .retryAfter(retryAfter)
                .toResponse();
    }
}
