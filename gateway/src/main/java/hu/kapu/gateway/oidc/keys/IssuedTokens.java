package hu.kapu.gateway.oidc.keys;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import hu.kapu.gateway.oidc.OidcConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.util.Optional;

/**
 * Recognises ID tokens of ours that come back as hints (OpenID Connect Core 1.0, section 3.1.2.1; RP-Initiated Logout 1.0,
 * section 4): expired ones too, and those whose key signs no more, as long as the key is known.
 */
@ApplicationScoped
public class IssuedTokens {
    private static final int LONGEST = 4_096;

    private final SigningKeys keys;
    private final OidcConfig config;
    private final Vertx vertx;

    IssuedTokens(SigningKeys keys, OidcConfig config, Vertx vertx) {
        this.keys = keys;
        this.config = config;
        this.vertx = vertx;
    }

    /** Its claims; empty for whatever we have not signed as an ID token. */
    public Uni<Optional<JWTClaimsSet>> claimsOf(String hint) {
        if (hint.length() > LONGEST) {
            return Uni.createFrom().item(Optional.empty());
        }
        return keys.ring().chain(ring -> vertx.executeBlocking(() -> claims(ring, hint), false));
    }

    private Optional<JWTClaimsSet> claims(KeyRing ring, String hint) {
        try {
            SignedJWT jwt = SignedJWT.parse(hint);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            return isIdToken(jwt, claims) && ring.hasSigned(jwt) ? Optional.of(claims) : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** Other JWTs that we sign are of another type, or lack the time of the sign-in. */
    private boolean isIdToken(SignedJWT jwt, JWTClaimsSet claims) {
        JOSEObjectType type = jwt.getHeader().getType();
        return (type == null || type.equals(JOSEObjectType.JWT))
                && config.issuer().toString().equals(claims.getIssuer())
                && claims.getSubject() != null
                && claims.getClaim("auth_time") != null;
    }
}
