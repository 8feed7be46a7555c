package hu.kapu.secondfactor.verification;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import hu.kapu.secondfactor.proof.FactorMethod;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outcome of one code typed from an app or a mail. It is kept for a repeated call, hence the type names. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(Verification.Accepted.class),
    @JsonSubTypes.Type(Verification.WrongCode.class),
    @JsonSubTypes.Type(Verification.AlreadyUsed.class),
    @JsonSubTypes.Type(Verification.TransactionSpent.class),
    @JsonSubTypes.Type(Verification.OtherCitizensTransaction.class),
    @JsonSubTypes.Type(Verification.Locked.class),
    @JsonSubTypes.Type(Verification.Disabled.class),
    @JsonSubTypes.Type(Verification.NoSecondFactor.class),
    @JsonSubTypes.Type(Verification.NoEmailCode.class),
    @JsonSubTypes.Type(Verification.NoCodeSent.class),
    @JsonSubTypes.Type(Verification.Superseded.class),
    @JsonSubTypes.Type(Verification.Expired.class),
    @JsonSubTypes.Type(Verification.ChallengeSpent.class)
})
public sealed interface Verification {
    @JsonTypeName("accepted")
    record Accepted(FactorMethod method, UUID factor, Instant at, Instant activatedAt) implements Verification {}

    /**
     * A guess, counted.
     *
     * @param attemptsLeft in this transaction or for this mail, and on the factor, whichever is less
     * @param clockOffsetMinutes by about how much the phone's clock is ahead, if two codes have shown it
     */
    @JsonTypeName("wrong-code")
    record WrongCode(int attemptsLeft, @Nullable Integer clockOffsetMinutes) implements Verification {}

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

    @JsonTypeName("no-email-code")
    record NoEmailCode() implements Verification {}

    /** No mailed code waits to be typed in this transaction. */
    @JsonTypeName("no-code-sent")
    record NoCodeSent() implements Verification {}

    /** A code mailed earlier in this transaction; only the newest counts. Not counted. */
    @JsonTypeName("superseded")
    record Superseded(int number, int newest) implements Verification {}

    @JsonTypeName("expired")
    record Expired() implements Verification {}

    /** Too many wrong codes for the newest mail; a new one may be asked for. */
    @JsonTypeName("challenge-spent")
    record ChallengeSpent() implements Verification {}
}
