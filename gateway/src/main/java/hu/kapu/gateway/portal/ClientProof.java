package hu.kapu.gateway.portal;

import com.nimbusds.jose.jwk.JWKSet;

/** How a client proves who it is; it is registered for exactly one way (OpenID Connect Core 1.0, section 9). */
public sealed interface ClientProof {

    /** A public client, which proves itself by PKCE alone. */
    record None() implements ClientProof {}

    /** {@code client_secret_basic} or {@code client_secret_post}. */
    record Secret(ClientSecretHash hash) implements ClientProof {}

    /**
     * {@code private_key_jwt}.
     *
     * @param keys the client's public keys
     */
    record Keys(JWKSet keys) implements ClientProof {}
}
