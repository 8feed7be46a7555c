package hu.kapu.secondfactor.factors;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import hu.kapu.secondfactor.changes.Right;
import java.time.Instant;

/** The outcome of switching a factor on again. */
sealed interface Reactivation {
    /** What is remembered for a repeated call, hence the type names. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
    @JsonSubTypes({@JsonSubTypes.Type(Reactivated.class), @JsonSubTypes.Type(WrongCode.class)})
    sealed interface Kept extends Reactivation {}

    @JsonTypeName("reactivated")
    record Reactivated(Instant at) implements Kept {}

    @JsonTypeName("wrong-code")
    record WrongCode(int attemptsLeft) implements Kept {}

    record NotAllowed(Right.Refused why) implements Reactivation {}

    record Unknown() implements Reactivation {}

    record AlreadyActive() implements Reactivation {}

    record TooManyAuthenticators() implements Reactivation {}

    record CodeUsed() implements Reactivation {}

    record Locked(Instant until) implements Reactivation {}

    record TransactionSpent() implements Reactivation {}

    record OtherCitizensTransaction() implements Reactivation {}
}
