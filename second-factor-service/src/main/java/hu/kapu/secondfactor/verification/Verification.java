package hu.kapu.secondfactor.verification;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.UUID;

/** The outcome of one code typed from an authenticator app. It is kept for a repeated call, hence the type names. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(Verification.Accepted.class),
    @JsonSubTypes.Type(Verification.WrongCode.class),
    @JsonSubTypes.Type(Verification.AlreadyUsed.class),
    @JsonSubTypes.Type(Verification.TransactionSpent.class),
    @JsonSubTypes.Type(Verification.OtherCitizensTransaction.class),
    @JsonSubTypes.Type(Verification.Locked.class),
    @JsonSubTypes.Type(Verification.Disabled.class),
    @JsonSubTypes.Type(Verification.NoSecondFactor.class)
})
public sealed interface Verification {
    @JsonTypeName("accepted")
    record Accepted(UUID authenticatorId, Instant at) implements Verification {}

    /** A guess, counted; {@code attemptsLeft} in this transaction and for the app, whichever is less. */
    @JsonTypeName("wrong-code")
    record WrongCode(int attemptsLeft) implements Verification {}

    /** A right code of a step that is spent, or older than a spent one; not counted, because it is no guess. */
    @JsonTypeName("already-used")
    record AlreadyUsed() implements Verification {}

    @JsonTypeName("transaction-spent")
    record TransactionSpent() implements Verification {}

    @JsonTypeName("other-citizens-transaction")
    record OtherCitizensTransaction() implements Verification {}

    @JsonTypeName("locked")
    record Locked(Instant until) implements Verification {}

    @JsonTypeName("disabled")
    record Disabled() implements Verification {}

    @JsonTypeName("no-second-factor")
    record NoSecondFactor() implements Verification {}
}
