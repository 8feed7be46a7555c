package hu.kapu.gateway.oidc.keys;

import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.portal.SigningAlgorithm;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Changes signing keys before their time. On demand the successor is published long enough before it signs that no
 * verification fails; in an emergency the leaked key stops at once, and what it signed stops verifying with it.
 */
@ApplicationScoped
class RotateSigningKey {
    /** An instance's copy is a minute old at most, a portal's ten: both know the successor before it signs. */
    static final Duration NOTICE = Duration.ofMinutes(15);

    private final SigningKeyRepository repository;
    private final OidcConfig config;
    private final Clock clock;
    private final Vertx vertx;

    RotateSigningKey(SigningKeyRepository repository, OidcConfig config, Clock clock, Vertx vertx) {
        this.repository = repository;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
    }

    Uni<Rotation> onDemand(SigningAlgorithm algorithm) {
        Instant now = clock.instant();
        return made(algorithm, KeyTimes.of(now, now.plus(NOTICE), config.signingKeyLife()))
                .call(successor -> repository.change(ring -> ring.givingWayTo(successor)))
                .map(successor -> new Rotation.Announced(
                        successor.kid(), successor.times().signFrom()));
    }

    Uni<Rotation> emergency(String kid) {
        return repository
                .all()
                .chain(ring -> ring.withId(kid)
                        .map(leaked -> stop(leaked, clock.instant()))
                        .orElseGet(() -> Uni.createFrom().item(new Rotation.NoSuchKey())));
    }

    private Uni<Rotation> stop(SigningKey leaked, Instant now) {
        return made(leaked.algorithm(), KeyTimes.of(now, now, config.signingKeyLife()))
                .chain(spare -> repository.change(ring -> ring.without(leaked.kid(), spare, now)))
                .map(ring -> new Rotation.Stopped(leaked.algorithm(), successor(ring, leaked.algorithm(), now)));
    }

    private static String successor(KeyRing ring, SigningAlgorithm algorithm, Instant now) {
        return ring.signing(algorithm, now).map(SigningKey::kid).orElseThrow();
    }

    private Uni<SigningKey> made(SigningAlgorithm algorithm, KeyTimes times) {
        return vertx.executeBlocking(() -> KeyMaker.make(algorithm, times), false);
    }
}
