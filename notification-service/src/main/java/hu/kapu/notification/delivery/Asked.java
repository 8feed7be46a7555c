package hu.kapu.notification.delivery;

import java.time.Instant;

/**
 * When a letter was asked for, and for an address at which provider.
 *
 * @param provider one of {@link Providers}, never the address's own domain unless it is watched
 */
record Asked(Instant at, String provider) {}
