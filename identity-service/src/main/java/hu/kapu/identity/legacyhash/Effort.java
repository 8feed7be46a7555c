package hu.kapu.identity.legacyhash;

/**
 * What one hash costs.
 *
 * @param kind of work; costs of one kind can be added and compared
 * @param units 0 where nobody could measure it behind the milliseconds of our own hash
 */
public record Effort(String kind, long units) {
    public static final Effort NONE = new Effort("none", 0);
}
