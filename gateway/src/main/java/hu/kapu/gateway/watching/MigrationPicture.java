package hu.kapu.gateway.watching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How far the migration is.
 *
 * @param days the last two months, the oldest first; days on which nothing was counted are missing
 * @param next when a password alone stops opening portals; empty when no such day is announced
 */
public record MigrationPicture(List<MigrationDay> days, Optional<SwitchOver> next) {

    /**
     * The switch-over that comes.
     *
     * @param at as the calendar says it
     * @param day the real day in Europe/Budapest, from which a rehearsal's calendar may be far away
     */
    public record SwitchOver(Instant at, LocalDate day) {}

    public MigrationPicture {
        days = List.copyOf(days);
    }

    public Optional<MigrationDay> newest() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast());
    }

    public Optional<BurnDown> burnDown() {
        return BurnDown.of(days);
    }
}
