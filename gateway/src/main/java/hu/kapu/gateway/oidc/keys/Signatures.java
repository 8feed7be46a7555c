package hu.kapu.gateway.oidc.keys;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import hu.kapu.gateway.portal.SigningAlgorithm;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Signs with the key of the moment, away from the event loops: a signature takes a millisecond of processor time. */
@ApplicationScoped
public class Signatures {
    private final SigningKeys keys;
    private final Clock clock;
    private final Vertx vertx;

    Signatures(SigningKeys keys, Clock clock, Vertx vertx) {
        this.keys = keys;
        this.clock = clock;
        this.vertx = vertx;
    }

    /**
     * The claims as a signed JWT.
     *
     * @param type tells one kind of JWT from another, so that none stands in for the other (RFC 8725, section 3.11)
     */
    public Uni<String> sign(SigningAlgorithm algorithm, JOSEObjectType type, JWTClaimsSet claims) {
        return keys.ring()
                .chain(ring -> vertx.executeBlocking(() -> ring.sign(algorithm, type, claims, clock.instant()), false));
    }
}
