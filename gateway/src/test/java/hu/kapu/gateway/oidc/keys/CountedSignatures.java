package hu.kapu.gateway.oidc.keys;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import hu.kapu.gateway.portal.SigningAlgorithm;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/** The real ones, counted. */
@Alternative
@Priority(1)
@Singleton
public class CountedSignatures extends Signatures {
    private final AtomicInteger made = new AtomicInteger();

    CountedSignatures(SigningKeys keys, Clock clock, Vertx vertx) {
        super(keys, clock, vertx);
    }

    @Override
    public Uni<String> sign(SigningAlgorithm algorithm, JOSEObjectType type, JWTClaimsSet claims) {
        made.incrementAndGet();
        return super.sign(algorithm, type, claims);
    }

    public int made() {
        return made.get();
    }
}
