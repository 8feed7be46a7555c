package hu.kapu.identity.citizen;

import hu.kapu.kit.problem.Problem;
import jakarta.ws.rs.core.Response;

/** The refusal of a call whose token does not say whom, or which transaction, it is about. */
public final class IncompleteCaller {
    private IncompleteCaller() {}

    public static Response refused() {
        return Problem.of(
                        403,
                        "caller-incomplete",
                        "The caller token names no citizen or no transaction; both are needed here.")
                .toResponse();
    }
}
