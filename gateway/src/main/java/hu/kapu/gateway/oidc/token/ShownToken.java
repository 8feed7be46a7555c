package hu.kapu.gateway.oidc.token;

import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.oidc.dpop.DpopProofs;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;

/**
 * The access token of a request: in the header, or in the form, and never in the address (RFC 6750, section 2; RFC 9449,
 * section 7.1).
 */
sealed interface ShownToken {
    record Bearer(OpaqueToken token) implements ShownToken {}

    record Dpop(OpaqueToken token, List<String> proofs) implements ShownToken {}

    record Missing() implements ShownToken {}

    /** In two places, or not readable. */
    record Unusable() implements ShownToken {}

    static ShownToken read(HttpHeaders headers, Parameters form) {
        List<String> authorization = headers.getRequestHeader(HttpHeaders.AUTHORIZATION);
        Optional<String> inForm = form.get("access_token");
        if (authorization.isEmpty()) {
            return inForm.<ShownToken>map(token -> new Bearer(new OpaqueToken(token)))
                    .orElseGet(() -> form.has("access_token") ? new Unusable() : new Missing());
        }
        return form.has("access_token") || authorization.size() > 1
                ? new Unusable()
                : inHeader(authorization.getFirst(), headers.getRequestHeader(DpopProofs.HEADER));
    }

    private static ShownToken inHeader(String authorization, List<String> proofs) {
        String[] parts = authorization.trim().split(" +", -1);
        if (parts.length != 2) {
            return new Unusable();
        }
        if (parts[0].equalsIgnoreCase("Bearer")) {
            return new Bearer(new OpaqueToken(parts[1]));
        }
        return parts[0].equalsIgnoreCase("DPoP") ? new Dpop(new OpaqueToken(parts[1]), proofs) : new Missing();
    }
}
