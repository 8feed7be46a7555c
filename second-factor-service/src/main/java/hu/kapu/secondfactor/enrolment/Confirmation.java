package hu.kapu.secondfactor.enrolment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** The outcome of a code typed to confirm an enrolment. It is kept for a repeated call, hence the type names. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(Confirmation.Confirmed.class),
    @JsonSubTypes.Type(Confirmation.WrongCode.class),
    @JsonSubTypes.Type(Confirmation.AlreadyUsed.class),
    @JsonSubTypes.Type(Confirmation.AlreadyConfirmed.class),
    @JsonSubTypes.Type(Confirmation.TransactionSpent.class),
    @JsonSubTypes.Type(Confirmation.OtherCitizensTransaction.class),
    @JsonSubTypes.Type(Confirmation.PasswordProofMissing.class),
    @JsonSubTypes.Type(Confirmation.Expired.class),
    @JsonSubTypes.Type(Confirmation.Unknown.class),
    @JsonSubTypes.Type(Confirmation.OfMail.class)
})
sealed interface Confirmation {
    /** The app works; the deletion code can be read from the enrolment now. */
    @JsonTypeName("confirmed")
    record Confirmed() implements Confirmation {}

    /**
     * A guess, counted.
     *
     * @param attemptsLeft in this transaction
     * @param clockOffsetMinutes by about how much the phone's clock is ahead, if two codes have shown it
     */
    @JsonTypeName("wrong-code")
    record WrongCode(int attemptsLeft, @Nullable Integer clockOffsetMinutes) implements Confirmation {}

    /** A right code of a step that is burnt because it told about a clock; not counted, because it is no guess. */
    @JsonTypeName("already-used")
    record AlreadyUsed() implements Confirmation {}

    @JsonTypeName("already-confirmed")
    record AlreadyConfirmed() implements Confirmation {}

    @JsonTypeName("transaction-spent")
    record TransactionSpent() implements Confirmation {}

    @JsonTypeName("other-citizens-transaction")
    record OtherCitizensTransaction() implements Confirmation {}

    @JsonTypeName("password-proof-missing")
    record PasswordProofMissing() implements Confirmation {}

    @JsonTypeName("expired")
    record Expired() implements Confirmation {}

    @JsonTypeName("unknown")
    record Unknown() implements Confirmation {}

    /** A mailed code that does not confirm; it takes no place of the transaction's. */
    @JsonTypeName("of-mail")
    record OfMail(MailedCodeRefusal refusal) implements Confirmation {}
}
