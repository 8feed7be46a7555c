package hu.kapu.secondfactor.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The outcome of "Befejezés". */
sealed interface Completion {
    record Activated(UUID authenticatorId, Instant activatedAt) implements Completion {}

    record NotConfirmed() implements Completion {}

    record FactorPresent() implements Completion {}

    record Expired() implements Completion {}

    record Unknown() implements Completion {}

    /** Nothing happened; the machine is busy hashing. */
    record Shed(Duration retryAfter) implements Completion {}
}
