package hu.kapu.gateway.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What operators watch, as it stands. Every picture is said in numbers too. Numbers that may be missing come as words.
 *
 * @param migration null while nothing is known
 */
public record OperatorWatchPage(
        Layout layout,
        Instant at,
        SignIns signIns,
        List<Refused> refusals,
        List<MailProvider> mail,
        @Nullable Migration migration,
        List<Raise> raises,
        Outbox outbox)
        implements Page {

    /**
     * The sign-ins of an hour.
     *
     * @param most the largest number of a single minute
     * @param lines one for each method that was used
     * @param rows the same in spans of some minutes
     */
    public record SignIns(Instant from, Instant until, long most, List<Line> lines, List<Span> rows) {}

    /** One method: how often within the hour, and minute by minute. */
    public record Line(ShownMethod method, long count, List<Long> minutes, long most) {
        public String points() {
            return ChartLine.points(minutes, most);
        }
    }

    /** A few minutes, with a number for each line in their order. */
    public record Span(Instant from, List<String> counts) {}

    /** How often sign-ins were refused for one reason. */
    public record Refused(WatchedReason reason, long count) {}

    /**
     * How mails with codes fare at one provider.
     *
     * @param name null for all the others together
     * @param median seconds; null where nothing was accepted
     * @param slowest seconds that one in twenty exceeded; null where nothing was accepted
     */
    public record MailProvider(
            @Nullable String name,
            long sent,
            long waiting,
            long lost,
            @Nullable String median,
            @Nullable String slowest) {}

    /**
     * How many citizens have one factor only.
     *
     * @param days at least one, the oldest first
     * @param switchOver when a password alone ends; null when no such day is announced
     * @param forecast null while there are not two days to compare
     */
    public record Migration(
            long citizens,
            long singleFactor,
            List<Day> days,
            @Nullable Instant switchOver,
            @Nullable Forecast forecast) {
        public LocalDate newest() {
            return days.getLast().day();
        }

        public LocalDate oldest() {
            return days.getFirst().day();
        }

        public long most() {
            return days.stream().mapToLong(Day::singleFactor).max().orElse(0);
        }

        /** Where there is more than a point. */
        public boolean drawn() {
            return days.size() > 1;
        }

        public String points() {
            return ChartLine.points(days.stream().map(Day::singleFactor).toList(), most());
        }
    }

    /** The figures of one day. */
    public record Day(LocalDate day, long singleFactor) {}

    /**
     * Where it leads if it goes on like this.
     *
     * @param aDay how many fewer there are each day; null where they do not become fewer
     * @param left at the switch-over; null when no such day is announced
     */
    public record Forecast(@Nullable String aDay, @Nullable String left) {}

    /** A portal's announced raise; a number that is null is below ten and could be somebody. */
    public record Raise(
            String portal,
            Instant from,
            WatchedLevel level,
            @Nullable String citizens,
            @Nullable String refused) {}

    /**
     * What has not left the gateway.
     *
     * @param oldest age in seconds of what waits longest; null when nothing waits
     * @param stuck whether it waits so long that something is wrong
     */
    public record Outbox(long waiting, @Nullable String oldest, boolean stuck) {}
}
