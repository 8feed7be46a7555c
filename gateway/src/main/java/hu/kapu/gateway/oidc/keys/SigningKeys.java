package hu.kapu.gateway.oidc.keys;

import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.portal.SigningAlgorithm;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps this instance's copy of the signing keys at most a minute behind the database, and makes the first key and each
 * successor in time. A successor is published long before it signs, so no instance ever signs with a key that another does
 * not publish.
 */
@ApplicationScoped
public class SigningKeys {
    private final SigningKeyRepository repository;
    private final OidcConfig config;
    private final Clock clock;
    private final Vertx vertx;
    private volatile KeyRing ring = KeyRing.EMPTY;

    SigningKeys(SigningKeyRepository repository, OidcConfig config, Clock clock, Vertx vertx) {
        this.repository = repository;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** The keys as of now; waits for the database only when no key of this instance signs now. */
    public Uni<KeyRing> ring() {
        KeyRing known = ring;
        Instant now = clock.instant();
        boolean complete = Arrays.stream(SigningAlgorithm.values())
                .allMatch(algorithm -> known.signing(algorithm, now).isPresent());
        return complete ? Uni.createFrom().item(known) : refresh();
    }

    @Scheduled(every = "60s", identity = "signing-keys")
    Uni<Void> keepUp() {
        return refresh().replaceWithVoid();
    }

    private Uni<KeyRing> refresh() {
        return repository.all().chain(this::complete).invoke(fresh -> ring = fresh);
    }

    private Uni<KeyRing> complete(KeyRing stored) {
        Instant now = clock.instant();
        if (lacking(stored, now).findAny().isEmpty()) {
            return Uni.createFrom().item(stored);
        }
        return vertx.executeBlocking(() -> make(stored, now), false)
                .chain(made -> repository.change(current -> KeyChanges.adding(stillLacking(current, made, now))));
    }

    private List<SigningKey> make(KeyRing stored, Instant now) {
        return lacking(stored, now)
                .map(algorithm ->
                        stored.missing(algorithm, now, life(), notice()).map(times -> KeyMaker.make(algorithm, times)))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<SigningKey> stillLacking(KeyRing current, List<SigningKey> made, Instant now) {
        return made.stream()
                .filter(key -> current.missing(key.algorithm(), now, life(), notice())
                        .filter(key.times()::equals)
                        .isPresent())
                .toList();
    }

    private Stream<SigningAlgorithm> lacking(KeyRing ring, Instant now) {
        return Arrays.stream(SigningAlgorithm.values())
                .filter(algorithm ->
                        ring.missing(algorithm, now, life(), notice()).isPresent());
    }

    private Duration life() {
        return config.signingKeyLife();
    }

    private Duration notice() {
        return config.signingKeyNotice();
    }
}
