package hu.kapu.gateway.oidc.keys;

import hu.kapu.gateway.portal.SigningAlgorithm;
import java.time.Instant;

/** What came of an operator's wish to change signing keys. */
sealed interface Rotation {
    /** The successor is published from now on and signs from then on. */
    record Announced(String successor, Instant signsFrom) implements Rotation {}

    /** The key neither signs nor verifies any more. */
    record Stopped(SigningAlgorithm algorithm, String successor) implements Rotation {}

    record NoSuchKey() implements Rotation {}
}
