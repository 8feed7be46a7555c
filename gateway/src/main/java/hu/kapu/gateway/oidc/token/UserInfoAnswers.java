package hu.kapu.gateway.oidc.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.oidc.grant.PairwiseSubjects;
import hu.kapu.gateway.oidc.grant.TokenInUse;
import hu.kapu.gateway.oidc.keys.Signatures;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.SigningAlgorithm;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** The claims behind a good token, plain or signed as the portal is registered (OpenID Connect Core 1.0, section 5.3.2). */
@ApplicationScoped
class UserInfoAnswers {
    private final PairwiseSubjects subjects;
    private final Signatures signatures;
    private final OidcConfig config;

    UserInfoAnswers(PairwiseSubjects subjects, Signatures signatures, OidcConfig config) {
        this.subjects = subjects;
        this.signatures = signatures;
        this.config = config;
    }

    Uni<UserInfo> of(TokenInUse token, Portal portal) {
        Map<String, Object> claims = claims(token, portal);
        return portal.tokens()
                .userInfo()
                .map(algorithm -> signed(algorithm, claims, portal))
                .orElseGet(() -> Uni.createFrom().item(new UserInfo.Plain(claims)));
    }

    private Uni<UserInfo> signed(SigningAlgorithm algorithm, Map<String, Object> claims, Portal portal) {
        JWTClaimsSet.Builder signed = new JWTClaimsSet.Builder();
        claims.forEach(signed::claim);
        signed.issuer(config.issuer().toString()).audience(portal.clientId());
        return signatures.sign(algorithm, JOSEObjectType.JWT, signed.build()).map(UserInfo.Signed::new);
    }

    private Map<String, Object> claims(TokenInUse token, Portal portal) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", subjects.sub(portal.sector(), token.grant().citizenId()));
        NarrowedClaims.within(token.scope(), token.grant(), portal).forEach(claims::putIfAbsent);
        return claims;
    }
}
