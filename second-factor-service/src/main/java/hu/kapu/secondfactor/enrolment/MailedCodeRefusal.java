package hu.kapu.secondfactor.enrolment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import hu.kapu.kit.problem.Problem;
import hu.kapu.secondfactor.emailcode.EmailCodeProblems;
import hu.kapu.secondfactor.verification.CodeProblems;
import java.time.Instant;

/** Why a code typed from a mail does not confirm the address. It is kept for a repeated call, hence the type names. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "refusal")
@JsonSubTypes({
    @JsonSubTypes.Type(MailedCodeRefusal.Wrong.class),
    @JsonSubTypes.Type(MailedCodeRefusal.Superseded.class),
    @JsonSubTypes.Type(MailedCodeRefusal.AlreadyUsed.class),
    @JsonSubTypes.Type(MailedCodeRefusal.Expired.class),
    @JsonSubTypes.Type(MailedCodeRefusal.Spent.class),
    @JsonSubTypes.Type(MailedCodeRefusal.NoneSent.class),
    @JsonSubTypes.Type(MailedCodeRefusal.Locked.class)
})
sealed interface MailedCodeRefusal {
    /** A guess, counted; {@code attemptsLeft} for this mail and for the citizen, whichever is less. */
    @JsonTypeName("wrong")
    record Wrong(int attemptsLeft) implements MailedCodeRefusal {}

    /** A code mailed earlier; only the newest counts. */
    @JsonTypeName("superseded")
    record Superseded(int number, int newest) implements MailedCodeRefusal {}

    @JsonTypeName("already-used")
    record AlreadyUsed() implements MailedCodeRefusal {}

    @JsonTypeName("expired")
    record Expired() implements MailedCodeRefusal {}

    @JsonTypeName("spent")
    record Spent() implements MailedCodeRefusal {}

    @JsonTypeName("none-sent")
    record NoneSent() implements MailedCodeRefusal {}

    /** Too many wrong ones in the rolling hour, in whatever enrolment. */
    @JsonTypeName("locked")
    record Locked(Instant until) implements MailedCodeRefusal {}

    default Problem problem() {
        return switch (this) {
            case Wrong(int attemptsLeft) -> CodeProblems.wrong(attemptsLeft);
            case Superseded(int number, int newest) -> EmailCodeProblems.superseded(number, newest);
            case AlreadyUsed() -> EmailCodeProblems.ALREADY_USED;
            case Expired() -> EmailCodeProblems.EXPIRED;
            case Spent() -> EmailCodeProblems.SPENT;
            case NoneSent() -> EmailCodeProblems.NONE_SENT;
            case Locked(Instant until) -> CodeProblems.TOO_MANY_ATTEMPTS.with("retryAt", until);
        };
    }
}
