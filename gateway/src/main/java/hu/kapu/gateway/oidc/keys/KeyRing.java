package hu.kapu.gateway.oidc.keys;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import hu.kapu.gateway.portal.SigningAlgorithm;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All keys of the database, and what follows from them at an instant; every instance computes the same. */
public final class KeyRing {
    /** A key made for now is good a little earlier, for instances whose clocks are behind. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    static final KeyRing EMPTY = new KeyRing(List.of());

    private final List<SigningKey> keys;

    KeyRing(List<SigningKey> keys) {
        this.keys = keys.stream()
                .sorted(Comparator.comparing((SigningKey key) -> key.times().signFrom())
                        .thenComparing(SigningKey::kid))
                .toList();
    }

    /** The public keys to publish, as a JWK Set (RFC 7517). */
    public String published(Instant now) {
        return new JWKSet(keys.stream()
                        .filter(key -> key.times().isPublishedAt(now))
                        .map(SigningKey::publicJwk)
                        .toList())
                .toString(true);
    }

    /** A signed JWT; milliseconds of work, never on an event loop. */
    public String sign(SigningAlgorithm algorithm, JOSEObjectType type, JWTClaimsSet claims, Instant now) {
        return signing(algorithm, now)
                .orElseThrow(() -> new IllegalStateException("no " + algorithm + " key signs at " + now))
                .sign(type, claims);
    }

    /** Whether one of these keys signed it, however long ago, and has not been stopped; a fraction of a millisecond. */
    boolean hasSigned(SignedJWT jwt) {
        return keys.stream()
                .filter(key -> key.kid().equals(jwt.getHeader().getKeyID())
                        && !key.times().isStopped())
                .anyMatch(key -> key.hasSigned(jwt));
    }

    /** Where two keys could sign, the newer one does. */
    Optional<SigningKey> signing(SigningAlgorithm algorithm, Instant now) {
        return keys.stream()
                .filter(key -> key.algorithm() == algorithm)
                .filter(key -> key.times().signsAt(now))
                .reduce((earlier, later) -> later);
    }

    /** The life of the key that has to be made now, if one has: the first ever, or the successor whose notice has begun. */
    Optional<KeyTimes> missing(SigningAlgorithm algorithm, Instant now, Duration life, Duration notice) {
        if (signing(algorithm, now).isEmpty()) {
            Instant start = now.minus(CLOCKS_DIFFER);
            return Optional.of(KeyTimes.of(start, start, life));
        }
        Instant covered = coveredUntil(algorithm);
        return covered.isAfter(now.plus(notice)) ? Optional.empty() : Optional.of(KeyTimes.of(now, covered, life));
    }

    Optional<SigningKey> withId(String kid) {
        return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    /** Adds a key; those that would sign when it begins to are published no longer than they have to be. */
    KeyChanges givingWayTo(SigningKey successor) {
        Instant handover = successor.times().signFrom();
        List<SigningKey> retiring = keys.stream()
                .filter(key -> key.algorithm() == successor.algorithm())
                .filter(key -> key.times().signsAt(handover))
                .map(key -> key.living(key.times().signingUntil(handover)))
                .toList();
        return new KeyChanges(List.of(successor), retiring);
    }

    /**
     * Takes a key away at once. Another that signs, or one that portals have long been shown, takes over; a spare that
     * nobody has seen only where there is none.
     */
    KeyChanges without(String kid, SigningKey spare, Instant now) {
        List<SigningKey> stopped = keys.stream()
                .filter(key -> key.kid().equals(kid))
                .map(key -> key.living(key.times().endedAt(now)))
                .toList();
        List<SigningKey> others = keys.stream()
                .filter(key ->
                        key.algorithm() == spare.algorithm() && !key.kid().equals(kid))
                .toList();
        if (others.stream().anyMatch(key -> key.times().signsAt(now))) {
            return new KeyChanges(List.of(), stopped);
        }
        Optional<SigningKey> known = others.stream()
                .filter(key ->
                        key.times().isPublishedAt(now) && key.times().signFrom().isAfter(now))
                .findFirst();
        return known.map(next -> new KeyChanges(
                        List.of(),
                        Stream.concat(
                                        stopped.stream(),
                                        Stream.of(next.living(next.times().signingFrom(now))))
                                .toList()))
                .orElseGet(() -> new KeyChanges(List.of(spare), stopped));
    }

    private Instant coveredUntil(SigningAlgorithm algorithm) {
        return keys.stream()
                .filter(key -> key.algorithm() == algorithm)
                .map(key -> key.times().signUntil())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }
}
