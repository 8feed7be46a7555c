package hu.kapu.gateway.oidc.keys;

import java.time.Duration;
import java.time.Instant;

/**
 * The life of a signing key: published, then signing, then only published, then gone. Half-open on both levels.
 *
 * <pre>
 * publishFrom ── signFrom ══════ signUntil ── publishUntil
 *    portals learn it    it signs      what it signed still verifies
 * </pre>
 */
record KeyTimes(Instant publishFrom, Instant signFrom, Instant signUntil, Instant publishUntil) {
    /** Long enough for whatever was signed last, and for portals that cache keys for a day. */
    private static final Duration PUBLISHED_AFTERWARDS = Duration.ofHours(24);

    KeyTimes {
        if (signFrom.isBefore(publishFrom) || signUntil.isBefore(signFrom) || publishUntil.isBefore(signUntil)) {
            throw new IllegalArgumentException("publish from ≤ sign from ≤ sign until ≤ publish until");
        }
    }

    static KeyTimes of(Instant publishFrom, Instant signFrom, Duration life) {
        Instant signUntil = signFrom.plus(life);
        return new KeyTimes(publishFrom, signFrom, signUntil, signUntil.plus(PUBLISHED_AFTERWARDS));
    }

    /** The same life, but handed over earlier. */
    KeyTimes signingUntil(Instant handover) {
        return new KeyTimes(publishFrom, signFrom, handover, handover.plus(PUBLISHED_AFTERWARDS));
    }

    /** The same life, but begun earlier. */
    KeyTimes signingFrom(Instant handover) {
        return new KeyTimes(publishFrom, handover, signUntil, publishUntil);
    }

    /** Neither signing nor published from this instant on. */
    KeyTimes endedAt(Instant end) {
        return new KeyTimes(
                earlier(publishFrom, end), earlier(signFrom, end), earlier(signUntil, end), earlier(publishUntil, end));
    }

    /** Ended before its time; a key that came to its regular end is published for a day more. */
    boolean isStopped() {
        return publishUntil.equals(signUntil);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    boolean signsAt(Instant now) {
        return !now.isBefore(signFrom) && now.isBefore(signUntil);
    }

    boolean isPublishedAt(Instant now) {
        return !now.isBefore(publishFrom) && now.isBefore(publishUntil);
    }
}
