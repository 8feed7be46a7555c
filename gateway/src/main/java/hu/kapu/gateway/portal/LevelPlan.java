package hu.kapu.gateway.portal;

import hu.kapu.gateway.signin.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The lowest level a portal takes, and the raises it has announced. Each raise lifts the level, so that nobody is let in
 * by a later line who was kept out by an earlier one.
 *
 * @param raises in the order of their dates
 */
public record LevelPlan(Level initial, List<Raise> raises) {

    /** From this instant of the calendar on, this level. */
    public record Raise(Instant from, Level level) {}

    public LevelPlan {
        raises = List.copyOf(raises);
        Raise former = new Raise(Instant.MIN, initial);
        for (Raise raise : raises) {
            if (!raise.from().isAfter(former.from()) || raise.level().compareTo(former.level()) <= 0) {
                throw new IllegalArgumentException("each raise is later and higher than the one before");
            }
            former = raise;
        }
    }

    public static LevelPlan always(Level level) {
        return new LevelPlan(level, List.of());
    }

    public Level at(Instant instant) {
        return raises.stream()
                .filter(raise -> !instant.isBefore(raise.from()))
                .reduce((earlier, later) -> later)
                .map(Raise::level)
                .orElse(initial);
    }

    /** The raise that is announced and has not come yet. */
    public Optional<Raise> nextAfter(Instant instant) {
        return raises.stream().filter(raise -> instant.isBefore(raise.from())).findFirst();
    }
}
