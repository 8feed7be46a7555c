package hu.kapu.kit.callers;

import hu.kapu.kit.callers.CallerVerification.Accepted;
import hu.kapu.kit.callers.CallerVerification.Expired;
import hu.kapu.kit.callers.CallerVerification.Invalid;
import hu.kapu.kit.logging.LogContext;
import hu.kapu.kit.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** The lock of an internal service: with an audience configured, nothing outside {@code /q/} answers without a token. */
public class CallerFilter {
    private static final String BEARER = "Bearer ";

    private final Optional<String> audience;
    private final CallerVerifier verifier;
    private final Caller caller;

    CallerFilter(
            @ConfigProperty(name = "kapu.callers.audience") Optional<String> audience,
            CallerVerifier verifier,
            Caller caller) {
        this.audience = audience;
        this.verifier = verifier;
        this.caller = caller;
    }

    @ServerRequestFilter(preMatching = true)
    public @Nullable Response admit(ContainerRequestContext request) {
        if (audience.isEmpty() || request.getUriInfo().getPath().startsWith("/q/")) {
            return null;
        }
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return refuse("caller-token-missing", "The call carries no caller token.");
        }
        return switch (verifier.verify(audience.get(), header.substring(BEARER.length()))) {
            case Accepted accepted -> {
                caller.is(accepted.claims());
                nameInLogs(accepted.claims());
                yield null;
            }
            case Invalid invalid -> refuse("caller-token-invalid", "The caller token cannot be accepted.");
            case Expired expired -> refuse("caller-token-expired", "The caller token is no longer valid.");
        };
    }

    private static void nameInLogs(CallerClaims claims) {
        if (claims.transaction() != null) {
            LogContext.transaction(claims.transaction());
        }
    }

    private static Response refuse(String code, String detail) {
        return Problem.of(401, code, detail).toResponse();
    }
}
