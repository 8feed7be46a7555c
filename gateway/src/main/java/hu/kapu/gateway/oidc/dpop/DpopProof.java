package hu.kapu.gateway.oidc.dpop;

import hu.kapu.gateway.oidc.Parameters;
import java.time.Instant;
import java.util.Optional;

/**
 * A proof that is right.
 *
 * @param key SHA-256 thumbprint of the public key (RFC 7638), in base64url
 */
public record DpopProof(String key, String jti, Instant issuedAt) {
    private static final String NAMED = "dpop_jkt";

    /**
     * The authorization request that came with this proof: its code is for this key, as if {@code dpop_jkt} said so. Empty
     * when it names another key (RFC 9449, section 10.1).
     */
    public Optional<Parameters> nameIn(Parameters request) {
        boolean another =
                request.has(NAMED) && request.get(NAMED).filter(key::equals).isEmpty();
        return another ? Optional.empty() : Optional.of(request.with(NAMED, key));
    }
}
