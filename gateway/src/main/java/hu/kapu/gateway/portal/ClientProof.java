package hu.kapu.gateway.portal;

import com.nimbusds.jose.jwk.JWKSet;
import java.util.List;

/** How a client proves who it is; it is registered for exactly one way (OpenID Connect Core 1.0, section 9). */
public sealed interface ClientProof {

    /** A public client, which proves itself by PKCE alone. */
    record None() implements ClientProof {}

    /**
     * {@code client_secret_basic} or {@code client_secret_post}.
     *
     * @param hashes of every secret that is good now: several while one follows another, none before the first is made
     */
    record Secret(List<ClientSecretHash> hashes) implements ClientProof {
        public Secret {
            hashes = List.copyOf(hashes);
        }

        public boolean isProvedBy(String secret) {
            return hashes.stream().anyMatch(hash -> hash.matches(secret));
        }
    }

    /**
     * {@code private_key_jwt}.
     *
     * @param keys the client's public keys
     */
    record Keys(JWKSet keys) implements ClientProof {}
}
