package hu.kapu.gateway.oidc.dpop;

import java.time.Instant;

/**
 * A proof that is right.
 *
 * @param key SHA-256 thumbprint of the public key (RFC 7638), in base64url
 */
public record DpopProof(String key, String jti, Instant issuedAt) {}
