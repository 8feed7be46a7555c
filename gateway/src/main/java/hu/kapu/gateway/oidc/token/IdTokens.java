package hu.kapu.gateway.oidc.token;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.oidc.grant.Grant;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
import hu.kapu.gateway.oidc.grant.PairwiseSubjects;
import hu.kapu.gateway.oidc.grant.Strength;
import hu.kapu.gateway.oidc.keys.KeyRing;
import hu.kapu.gateway.oidc.keys.SigningKeys;
import hu.kapu.gateway.portal.Portal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;

/** Writes and signs ID tokens (OpenID Connect Core 1.0, section 2). */
@ApplicationScoped
class IdTokens {
    private final SigningKeys keys;
    private final PairwiseSubjects subjects;
    private final OidcConfig config;
    private final Clock clock;
    private final Vertx vertx;

    IdTokens(SigningKeys keys, PairwiseSubjects subjects, OidcConfig config, Clock clock, Vertx vertx) {
        this.keys = keys;
        this.subjects = subjects;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
    }

    Uni<String> issue(Portal portal, Grant grant, Strength strength, OpaqueToken accessToken) {
        return keys.ring().chain(ring -> sign(ring, portal, claims(portal, grant, strength, accessToken)));
    }

    /** A signature takes a millisecond of processor time, which is long for an event loop. */
    private Uni<String> sign(KeyRing ring, Portal portal, JWTClaimsSet claims) {
        Instant now = clock.instant();
        return vertx.executeBlocking(() -> ring.sign(portal.tokens().idToken(), claims, now), false);
    }

    private JWTClaimsSet claims(Portal portal, Grant grant, Strength strength, OpaqueToken accessToken) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(config.issuer().toString())
                .subject(subjects.sub(portal.sector(), grant.citizenId()))
                .audience(portal.clientId())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(config.idTokenLifetime())))
                .claim("auth_time", grant.authTime().getEpochSecond())
                .claim("acr", strength.level().acr())
                .claim("amr", strength.amr())
                .claim("at_hash", leftHalf(accessToken.hash()))
                .claim("sid", subjects.sid(portal.sector(), grant.sessionId()));
        grant.idTokenClaims().forEach(claims::claim);
        if (grant.nonce() != null) {
            claims.claim("nonce", grant.nonce());
        }
        return claims.build();
    }

    /** The left half of SHA-256, which both RS256 and ES256 mean (OpenID Connect Core 1.0, section 3.1.3.6). */
    private static String leftHalf(byte[] sha256) {
        return Base64URL.encode(Arrays.copyOf(sha256, sha256.length / 2)).toString();
    }
}
