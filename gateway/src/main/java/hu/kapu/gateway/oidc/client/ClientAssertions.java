package hu.kapu.gateway.oidc.client;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import hu.kapu.gateway.oidc.OidcConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges client assertions by the portal's registered keys, and spends those that are right. */
@ApplicationScoped
class ClientAssertions {
    private static final String KIND = "client-assertion";

    private final SpentProofs spent;
    private final OidcConfig config;
    private final Clock clock;
    private final Vertx vertx;

    ClientAssertions(SpentProofs spent, OidcConfig config, Clock clock, Vertx vertx) {
        this.spent = spent;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** True once for each assertion: the same one shown again, at whichever endpoint, proves nothing. */
    Uni<Boolean> prove(SignedJWT jwt, String clientId, JWKSet keys, String path) {
        ClientAssertionRules rules = new ClientAssertionRules(clientId, audiences(path), clock.instant());
        return vertx.executeBlocking(() -> rules.claims(jwt, keys), false).chain(claims -> spend(claims, clientId));
    }

    private Uni<Boolean> spend(Optional<JWTClaimsSet> claims, String clientId) {
        return claims.map(right -> spent.spend(KIND, clientId, right.getJWTID(), end(right)))
                .orElseGet(() -> Uni.createFrom().item(false));
    }

    private static Instant end(JWTClaimsSet claims) {
        return claims.getExpirationTime().toInstant().plus(ClientAssertionRules.CLOCKS_DIFFER);
    }

    /** The names under which we are meant (RFC 7523, section 3; RFC 9126, section 2). */
    private Set<String> audiences(String path) {
        String issuer = config.issuer().toString();
        return Set.copyOf(List.of(issuer, issuer + "/oauth2/token", issuer + path));
    }
}
