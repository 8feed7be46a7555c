package hu.kapu.gateway.oidc.dpop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.dpop.JWKThumbprintConfirmation;
import com.nimbusds.oauth2.sdk.dpop.verifiers.AccessTokenValidationException;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPIssuer;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPProtectedResourceRequestVerifier;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPTokenRequestVerifier;
import com.nimbusds.oauth2.sdk.dpop.verifiers.InvalidDPoPProofException;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a proof has to be at one instant (RFC 9449, section 4.3); form and signature are judged by Nimbus. */
record DpopRules(Instant now) {
    static final Duration OLDEST = Duration.ofMinutes(1);
    static final List<String> ALGORITHMS = List.of("ES256", "RS256", "PS256");

    private static final int LONGEST = 8 * 1024;
    private static final int LONGEST_JTI = 256;
    /** Nimbus compares with the machine's clock; the one that counts here is ours, so it gets twenty years. */
    private static final long ANY_TIME = Duration.ofDays(20 * 365).toSeconds();

    private static final Set<Nonce> NO_NONCES = Set.of();
    private static final DPoPIssuer ANYBODY = new DPoPIssuer("any");

    /** For a request to one of our own endpoints, without an access token. */
    Optional<DpopProof> forEndpoint(String text, URI endpoint) {
        return judge(
                text,
                proof -> new DPoPTokenRequestVerifier(algorithms(), endpoint, ANY_TIME, ANY_TIME, null)
                        .verify(ANYBODY, proof, NO_NONCES, null));
    }

    /** For a request that shows this access token; that the key is the token's own is for the caller to compare. */
    Optional<DpopProof> withToken(String text, String method, URI endpoint, OpaqueToken token) {
        return judge(text, proof -> {
            JWKThumbprintConfirmation key =
                    JWKThumbprintConfirmation.of(proof.getHeader().getJWK());
            new DPoPProtectedResourceRequestVerifier(algorithms(), ANY_TIME, ANY_TIME, null)
                    .verify(method, endpoint, ANYBODY, proof, new DPoPAccessToken(token.value()), key, NO_NONCES, null);
            return key;
        });
    }

    private Optional<DpopProof> judge(String text, Judge judge) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(text);
            if (jwt.getHeader().getJWK() == null) {
                return Optional.empty();
            }
            String key = judge.key(jwt).getValue().toString();
            return proof(key, jwt.getJWTClaimsSet()).filter(this::isFresh);
        } catch (ParseException
                | JOSEException
                | InvalidDPoPProofException
                | AccessTokenValidationException
                | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<DpopProof> proof(String key, JWTClaimsSet claims) {
        String jti = claims.getJWTID();
        return isNamed(jti)
                ? Optional.of(new DpopProof(key, jti, claims.getIssueTime().toInstant()))
                : Optional.empty();
    }

    private static boolean isNamed(@Nullable String jti) {
        return jti != null && !jti.isBlank() && jti.length() <= LONGEST_JTI;
    }

    /** Clocks of browsers are wrong in both directions. */
    private boolean isFresh(DpopProof proof) {
        return Duration.between(proof.issuedAt(), now).abs().compareTo(OLDEST) <= 0;
    }

    private static Set<JWSAlgorithm> algorithms() {
        Set<JWSAlgorithm> algorithms = new LinkedHashSet<>();
        ALGORITHMS.forEach(name -> algorithms.add(JWSAlgorithm.parse(name)));
        return algorithms;
    }

    private interface Judge {
        JWKThumbprintConfirmation key(SignedJWT proof)
                throws JOSEException, InvalidDPoPProofException, AccessTokenValidationException;
    }
}
