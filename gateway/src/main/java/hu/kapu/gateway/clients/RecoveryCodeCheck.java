package hu.kapu.gateway.clients;

import java.util.Optional;

/** What became of a recovery code. */
public sealed interface RecoveryCodeCheck {
    record Proved(ProvenMailbox mailbox) implements RecoveryCodeCheck {}

    /** Wrong, used, expired, or for nobody: one and the same. */
    record Wrong(Optional<Integer> attemptsLeft) implements RecoveryCodeCheck {}

    /** So many wrong ones that only a new code helps. */
    record UsedUp() implements RecoveryCodeCheck {}

    /** It cannot be known; nobody goes on. */
    record Unavailable() implements RecoveryCodeCheck {}

    static RecoveryCodeCheck of(Answer answer) {
        if (answer.is(200)) {
            return new Proved(ProvenMailbox.of(answer));
        }
        return switch (answer.code()) {
            case "recovery-code-wrong" -> new Wrong(Optional.ofNullable(answer.number("attemptsLeft")));
            case "unreadable-request" -> new Wrong(Optional.empty());
            case "recovery-code-used-up" -> new UsedUp();
            default -> new Unavailable();
        };
    }
}
