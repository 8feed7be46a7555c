package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.proof.FactorMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The outcome of "Befejezés". */
sealed interface Completion {
    /** {@code method} is empty if no factor was added, only the deletion code is new. */
    record Activated(UUID id, Optional<FactorMethod> method, String kind, Instant at) implements Completion {}

    record NotConfirmed() implements Completion {}

    record Refused(EnrolmentRefusal refusal) implements Completion {}

    record Expired() implements Completion {}

    record Unknown() implements Completion {}

    /** Nothing happened; the machine is busy hashing. */
    record Shed(Duration retryAfter) implements Completion {}
}
