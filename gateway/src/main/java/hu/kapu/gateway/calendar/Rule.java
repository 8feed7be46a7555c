package hu.kapu.gateway.calendar;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the calendar: from {@code from} until just before {@code until} this method is allowed or refused.
 *
 * @param id the name of the line in the configuration
 * @param portal the only portal it speaks of, or null for every portal
 * @param from first instant of the rule, or null for "always has been"
 * @param until first instant after the rule, or null for "for ever"
 * @param wayToGo what a citizen does instead; present where the rule refuses for good
 */
public record Rule(
        String id,
        Method method,
        Set<Surface> surfaces,
        Set<Purpose> purposes,
        @Nullable String portal,
        Effect effect,
        @Nullable Instant from,
        @Nullable Instant until,
        Wording reason,
        Optional<Wording> wayToGo) {

    /** What a rule says about its method. */
    public enum Effect {
        ALLOW,
        REFUSE
    }

    static Rule nothingAllowsIt(Method method) {
        return new Rule(
                "not-allowed-by-any-rule",
                method,
                Set.of(),
                Set.of(),
                null,
                Effect.REFUSE,
                null,
                null,
                new Wording(
                        "Ezt a belépési módot itt egyetlen szabály sem engedi.", "No rule allows this method here."),
                Optional.empty());
    }

    boolean speaksOf(Method asked, Surface surface, Purpose purpose, @Nullable String askedPortal) {
        return method == asked
                && surfaces.contains(surface)
                && purposes.contains(purpose)
                && (portal == null || portal.equals(askedPortal));
    }

    boolean holdsAt(Instant instant) {
        return (from == null || !instant.isBefore(from)) && (until == null || instant.isBefore(until));
    }

    boolean isForOnePortal() {
        return portal != null;
    }

    boolean contends(Rule other) {
        return method == other.method
                && Objects.equals(portal, other.portal)
                && surfaces.stream().anyMatch(other.surfaces::contains)
                && purposes.stream().anyMatch(other.purposes::contains)
                && startsBeforeEndOf(other)
                && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Rule other) {
        return from == null || other.until == null || from.isBefore(other.until);
    }
}
