package hu.kapu.gateway.watching;

import hu.kapu.gateway.calendar.Calendar;
import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.calendar.LocalMoment;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.calendar.Purpose;
import hu.kapu.gateway.calendar.Surface;
import hu.kapu.gateway.clients.Migration;
import hu.kapu.gateway.clients.MigrationFigures;
import hu.kapu.gateway.watching.MigrationPicture.SwitchOver;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what was kept day by day and what identity says now on one line, and the next switch-over at its end. */
@ApplicationScoped
class WatchMigration {
    private static final int DAYS_SHOWN = 60;

    private final Migration migration;
    private final MigrationDays days;
    private final Calendar calendar;
    private final CalendarClock calendarClock;
    private final Clock clock;

    WatchMigration(
            Migration migration, MigrationDays days, Calendar calendar, CalendarClock calendarClock, Clock clock) {
        this.migration = migration;
        this.days = days;
        this.calendar = calendar;
        this.calendarClock = calendarClock;
        this.clock = clock;
    }

    Uni<MigrationPicture> now() {
        LocalDate first = day(clock.instant()).minusDays(DAYS_SHOWN - 1L);
        return days.since(first)
                .chain(kept -> migration.figures().map(figures -> with(kept, figures)))
                .map(all -> new MigrationPicture(all, next()));
    }

    /** What identity has counted since the last keeping is the newest day. */
    private static List<MigrationDay> with(List<MigrationDay> kept, MigrationFigures figures) {
        Optional<MigrationDay> newest = figures instanceof MigrationFigures.Known known
                ? known.countedAt().map(at -> new MigrationDay(day(at), known.citizens(), known.singleFactor()))
                : Optional.empty();
        if (newest.isEmpty()) {
            return kept;
        }
        List<MigrationDay> all = new ArrayList<>(kept);
        all.removeIf(day -> !day.day().isBefore(newest.get().day()));
        all.add(newest.get());
        return all;
    }

    private Optional<SwitchOver> next() {
        Instant now = calendarClock.instant();
        return calendar.nextEnd(Method.PASSWORD, Surface.PORTAL, Purpose.SIGN_IN, now)
                .map(at -> new SwitchOver(at, day(clock.instant().plus(Duration.between(now, at)))));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, LocalMoment.BUDAPEST);
    }
}
