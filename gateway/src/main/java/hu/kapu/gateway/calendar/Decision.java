package hu.kapu.gateway.calendar;

/** What the calendar answers, with what decided. */
public sealed interface Decision {
    /** The method may be used. */
    record Allowed(Rule rule) implements Decision {}

    /** The rule forbids it; its reason says why. */
    record Refused(Rule rule) implements Decision {}

    /** The rule would allow it, but this installation does not have it. */
    record Unavailable(Rule rule, Wording reason) implements Decision {}

    default boolean isAllowed() {
        return this instanceof Allowed;
    }
}
