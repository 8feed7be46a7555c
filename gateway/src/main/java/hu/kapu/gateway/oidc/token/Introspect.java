package hu.kapu.gateway.oidc.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.oidc.grant.LiveTokens;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
import hu.kapu.gateway.oidc.grant.PairwiseSubjects;
import hu.kapu.gateway.oidc.grant.PortalAccess;
import hu.kapu.gateway.oidc.grant.Strength;
import hu.kapu.gateway.oidc.grant.TokenInUse;
import hu.kapu.gateway.oidc.keys.Signatures;
import hu.kapu.gateway.portal.Portal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a token of this portal is worth now; of any other nothing is said but that it is not active. */
@ApplicationScoped
class Introspect {
    static final String JWT_TYPE = "token-introspection+jwt";
    private static final Map<String, Object> INACTIVE = Map.of("active", false);

    private final LiveTokens tokens;
    private final PortalAccess access;
    private final PairwiseSubjects subjects;
    private final Signatures signatures;
    private final OidcConfig config;
    private final Clock clock;

    Introspect(
            LiveTokens tokens,
            PortalAccess access,
            PairwiseSubjects subjects,
            Signatures signatures,
            OidcConfig config,
            Clock clock) {
        this.tokens = tokens;
        this.access = access;
        this.subjects = subjects;
        this.signatures = signatures;
        this.config = config;
        this.clock = clock;
    }

    /** The members of RFC 7662, section 2.2, RFC 9470, section 6.2 and RFC 9449, section 6.2. */
    Uni<Map<String, Object>> of(OpaqueToken token, Portal portal) {
        Instant now = clock.instant();
        return tokens.access(token, now)
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().item(facts(found, portal, true))
                        : tokens.refresh(token, now).map(refresh -> facts(refresh, portal, false)));
    }

    /** RFC 9701, section 5; the algorithm is registered apart from that of ID tokens (section 6). */
    Uni<String> sign(Map<String, Object> facts, Portal portal) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(portal.clientId())
                .issueTime(Date.from(clock.instant()))
                .claim("token_introspection", facts)
                .build();
        return signatures.sign(portal.tokens().introspection(), new JOSEObjectType(JWT_TYPE), claims);
    }

    private Map<String, Object> facts(Optional<TokenInUse> found, Portal portal, boolean isAccess) {
        Optional<TokenInUse> own =
                found.filter(token -> token.grant().portalId().equals(portal.id()));
        return own.flatMap(token -> access.of(token.use(), portal).map(strength -> facts(token, portal, strength)))
                .map(facts -> isAccess ? withType(facts) : facts)
                .orElse(INACTIVE);
    }

    private Map<String, Object> facts(TokenInUse token, Portal portal, Strength strength) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("active", true);
        facts.put("iss", issuer());
        facts.put("client_id", portal.clientId());
        facts.put("sub", subjects.sub(portal.sector(), token.grant().citizenId()));
        facts.put("scope", String.join(" ", portal.allowedOf(token.scope())));
        facts.put("iat", token.issuedAt().getEpochSecond());
        facts.put("exp", token.expiresAt().getEpochSecond());
        facts.put("acr", strength.level().acr());
        facts.put("auth_time", token.grant().authTime().getEpochSecond());
        token.dpopKey().ifPresent(key -> facts.put("cnf", Map.of("jkt", key)));
        return facts;
    }

    private static Map<String, Object> withType(Map<String, Object> facts) {
        facts.put("token_type", facts.containsKey("cnf") ? "DPoP" : "Bearer");
        return facts;
    }

    private String issuer() {
        return config.issuer().toString();
    }
}
