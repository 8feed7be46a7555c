package hu.kapu.gateway.oidc.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.oidc.grant.Grant;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
import hu.kapu.gateway.oidc.grant.PairwiseSubjects;
import hu.kapu.gateway.oidc.grant.Strength;
import hu.kapu.gateway.oidc.keys.Signatures;
import hu.kapu.gateway.portal.Portal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;

/** Writes and signs ID tokens (OpenID Connect Core 1.0, section 2). */
@ApplicationScoped
class IdTokens {
    private final Signatures signatures;
    private final PairwiseSubjects subjects;
    private final OidcConfig config;
    private final Clock clock;

    IdTokens(Signatures signatures, PairwiseSubjects subjects, OidcConfig config, Clock clock) {
        this.signatures = signatures;
        this.subjects = subjects;
        this.config = config;
        this.clock = clock;
    }

    Uni<String> issue(Portal portal, Grant grant, Strength strength, OpaqueToken accessToken) {
        JWTClaimsSet.Builder claims = claims(portal, grant, strength, accessToken);
        if (grant.nonce() != null) {
            claims.claim("nonce", grant.nonce());
        }
        return sign(portal, claims);
    }

    /** One that comes with a refreshed access token has no nonce (OpenID Connect Core 1.0, section 12.2). */
    Uni<String> reissue(Portal portal, Grant grant, Strength strength, OpaqueToken accessToken) {
        return sign(portal, claims(portal, grant, strength, accessToken));
    }

    private Uni<String> sign(Portal portal, JWTClaimsSet.Builder claims) {
        return signatures.sign(portal.tokens().idToken(), JOSEObjectType.JWT, claims.build());
    }

    private JWTClaimsSet.Builder claims(Portal portal, Grant grant, Strength strength, OpaqueToken accessToken) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
        NarrowedClaims.allowed(grant.idTokenClaims(), portal).forEach(claims::claim);
        return claims.issuer(config.issuer().toString())
                .subject(subjects.sub(portal.sector(), grant.citizenId()))
                .audience(portal.clientId())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(config.idTokenLifetime())))
                .claim("auth_time", grant.authTime().getEpochSecond())
                .claim("acr", strength.level().acr())
                .claim("amr", strength.amr())
                .claim("at_hash", leftHalf(accessToken.hash()))
                .claim("sid", subjects.sid(portal.sector(), grant.sessionId()));
    }

    /** The left half of SHA-256, which both RS256 and ES256 mean (OpenID Connect Core 1.0, section 3.1.3.6). */
    private static String leftHalf(byte[] sha256) {
        return Base64URL.encode(Arrays.copyOf(sha256, sha256.length / 2)).toString();
    }
}
