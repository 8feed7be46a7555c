package hu.kapu.kit.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Real time until a test sets it; then it stands still and moves only when told. The clock of every Quarkus test. */
@Alternative
@Priority(1)
@Singleton
public class MutableClock extends Clock {
    private volatile @Nullable Instant fixed;

    public void set(Instant instant) {
        fixed = instant.truncatedTo(ChronoUnit.MICROS);
    }

    public void advance(Duration duration) {
        set(instant().plus(duration));
    }

    /** Back to real time. */
    public void release() {
        fixed = null;
    }

    @Override
    public Instant instant() {
        Instant set = fixed;
        return set == null ? Instant.now().truncatedTo(ChronoUnit.MICROS) : set;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
