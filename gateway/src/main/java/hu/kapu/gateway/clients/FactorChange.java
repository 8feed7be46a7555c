package hu.kapu.gateway.clients;

import java.time.Instant;
import java.util.Optional;

/** What became of switching a factor off or on, or of giving it another name. */
public sealed interface FactorChange {
    record Done() implements FactorChange {}

    record NotReadable() implements FactorChange {}

    record CodeWrong(Optional<Integer> attemptsLeft) implements FactorChange {}

    record CodeUsed() implements FactorChange {}

    /** Too many codes in this sign-in. */
    record TransactionSpent() implements FactorChange {}

    record Locked(Optional<Instant> until) implements FactorChange {}

    /** None of this citizen's, or ended meanwhile. */
    record Unknown() implements FactorChange {}

    record NotActive() implements FactorChange {}

    record AlreadyActive() implements FactorChange {}

    record TooManyAuthenticators() implements FactorChange {}

    /** After a reset of the password only an app's proof changes factors. */
    record RecentlyReset(Instant until) implements FactorChange {}

    /** Password or current code were not given lately. */
    record ProofMissing() implements FactorChange {}

    /** It cannot be known. */
    record Unavailable() implements FactorChange {}

    static FactorChange of(Answer answer) {
        if (answer.is(200)) {
            return new Done();
        }
        return switch (answer.code()) {
            case "code-not-readable", "unreadable-request" -> new NotReadable();
            case "code-wrong" -> new CodeWrong(Optional.ofNullable(answer.number("attemptsLeft")));
            case "code-already-used" -> new CodeUsed();
            case "too-many-attempts" -> new TransactionSpent();
            case "factor-locked" -> new Locked(answer.optionalInstant("retryAt"));
            case "factor-unknown" -> new Unknown();
            case "factor-not-active" -> new NotActive();
            case "factor-active" -> new AlreadyActive();
            case "too-many-authenticators" -> new TooManyAuthenticators();
            case "recently-reset" -> new RecentlyReset(answer.instant("until"));
            case "password-proof-missing", "factor-proof-missing" -> new ProofMissing();
            default -> new Unavailable();
        };
    }
}
