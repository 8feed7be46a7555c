package hu.kapu.gateway.clients;

import java.time.Instant;
import java.util.Optional;

/** What became of a code, from an authenticator app or from a mail. */
public sealed interface Verification {
    /** The factor is proved; {@code activatedAt} is since when it exists. */
    record Accepted(Instant at, Optional<Instant> activatedAt) implements Verification {}

    record NotReadable() implements Verification {}

    /**
     * The code is not right.
     *
     * @param clockOffsetMinutes by how much the phone's clock is ahead (+) or behind (-), once two codes showed it
     */
    record Wrong(Optional<Integer> attemptsLeft, Optional<Integer> clockOffsetMinutes) implements Verification {}

    record AlreadyUsed() implements Verification {}

    /** The code of an older mail; typing it costs nothing. */
    record Superseded(int number) implements Verification {}

    record Expired() implements Verification {}

    /** No mail has been sent in this sign-in. */
    record NoCodeSent() implements Verification {}

    /** Too many wrong codes for this mail; a new one must be asked for. */
    record ChallengeSpent() implements Verification {}

    /** Too many codes in this sign-in; a new one must be begun. */
    record TransactionSpent() implements Verification {}

    record Locked(Optional<Instant> until) implements Verification {}

    record Disabled() implements Verification {}

    record NoSecondFactor() implements Verification {}

    /** There are other factors, but no codes by e-mail. */
    record NoEmailCode() implements Verification {}

    record PasswordTooOld() implements Verification {}

    /** It cannot be known; nobody is let in. */
    record Unavailable() implements Verification {}

    static Verification of(Answer answer) {
        if (answer.is(200)) {
            return new Accepted(answer.instant("at"), answer.optionalInstant("activatedAt"));
        }
        return switch (answer.code()) {
            case "code-not-readable", "unreadable-request" -> new NotReadable();
            case "code-wrong" ->
                new Wrong(
                        Optional.ofNullable(answer.number("attemptsLeft")),
                        Optional.ofNullable(answer.number("clockOffsetMinutes")));
            case "code-already-used" -> new AlreadyUsed();
            case "code-superseded" -> new Superseded(answer.count("number"));
            case "code-expired" -> new Expired();
            case "no-code-sent" -> new NoCodeSent();
            case "challenge-spent" -> new ChallengeSpent();
            case "too-many-attempts" -> new TransactionSpent();
            case "factor-locked" -> new Locked(answer.optionalInstant("retryAt"));
            case "factor-disabled" -> new Disabled();
            case "no-second-factor" -> new NoSecondFactor();
            case "no-email-code" -> new NoEmailCode();
            case "password-proof-missing" -> new PasswordTooOld();
            default -> new Unavailable();
        };
    }
}
