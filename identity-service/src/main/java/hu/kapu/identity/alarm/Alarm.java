package hu.kapu.identity.alarm;

import java.time.Instant;
import java.util.UUID;

/** What comes of a notice code. */
sealed interface Alarm {
    /**
     * The account is frozen, now or since an earlier alarm.
     *
     * @param noticeAt what came into force from here on was somebody else's doing
     */
    record Frozen(UUID citizenId, Instant noticeAt, Instant frozenAt) implements Alarm {}

    /** An unknown name, a wrong code and one whose time is over: one and the same. */
    record Refused() implements Alarm {}

    record TooManyAttempts(Instant until) implements Alarm {}
}
