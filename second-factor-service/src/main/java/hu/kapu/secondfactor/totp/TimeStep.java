package hu.kapu.secondfactor.totp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A count of 30-second steps since 1970-01-01T00:00Z: the moving factor of RFC 6238, section 4.2. */
public record TimeStep(long number) {
    public static final Duration LENGTH = Duration.ofSeconds(30);

    public static TimeStep at(Instant instant) {
        return new TimeStep(Math.floorDiv(instant.getEpochSecond(), LENGTH.toSeconds()));
    }

    /** The steps whose code counts at this moment, newest first: the current and the previous one. */
    List<TimeStep> accepted() {
        return List.of(this, new TimeStep(number - 1));
    }

    /** All steps at most so far away, the nearest first. */
    Stream<TimeStep> around(Duration reach) {
        return LongStream.rangeClosed(1, reach.dividedBy(LENGTH))
                .boxed()
                .flatMap(away -> Stream.of(new TimeStep(number + away), new TimeStep(number - away)));
    }

    public TimeStep previous() {
        return new TimeStep(number - 1);
    }

    /** True if a code of this step may still be spent after one of {@code last}: steps only ever grow. */
    public boolean isAfter(TimeStep last) {
        return number > last.number;
    }
}
