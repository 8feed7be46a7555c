package hu.kapu.identity.documents;

import hu.kapu.kit.problem.Problem;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Refusals that every door shares at which a pair may be given. */
public final class DocumentProblems {
    private static final Duration RETRY = Duration.ofSeconds(10);

    private DocumentProblems() {}

    public static Response refused() {
        return Problem.of(422, "eid-pair-refused", "The card and the registration code do not open anything here.")
                .toResponse();
    }

    public static Response unavailable() {
        return Problem.of(503, "document-register-unavailable", "The register of documents gives no answer now.")
                .retryAfter(RETRY)
                .toResponse();
    }
}
