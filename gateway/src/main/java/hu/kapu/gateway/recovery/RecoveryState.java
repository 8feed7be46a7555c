package hu.kapu.gateway.recovery;

import hu.kapu.gateway.clients.ProvenMailbox;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a recovery stands: {@code Started → CodeSent → (MailboxProved →) MayChoosePassword → Done}.
 *
 * <p>{@code MailboxProved} waits for a further proof where e-mail codes open the account; a refused proof leads back
 * there. Each transition lives on the state that allows it.
 */
sealed interface RecoveryState {
    record Started() implements RecoveryState {
        CodeSent asked(String userName) {
            return new CodeSent(userName);
        }
    }

    /** A code was sent, if name and address belong together; nobody learns whether. */
    record CodeSent(String userName) implements RecoveryState {
        MailboxProved proved(ProvenMailbox mailbox, UUID attempt) {
            return new MailboxProved(mailbox, attempt);
        }

        MayChoosePassword provedEnough(ProvenMailbox mailbox, UUID attempt) {
            return new MayChoosePassword(mailbox, attempt, new FurtherProof.NotNeeded());
        }
    }

    /** The code was right, and {@code attempt} proved it; the browser's new id comes of that. */
    record MailboxProved(ProvenMailbox mailbox, UUID attempt) implements RecoveryState {
        MayChoosePassword with(FurtherProof proof) {
            return new MayChoosePassword(mailbox, attempt, proof);
        }
    }

    record MayChoosePassword(ProvenMailbox mailbox, UUID attempt, FurtherProof proof) implements RecoveryState {
        MailboxProved furtherProofRefused() {
            return new MailboxProved(mailbox, attempt);
        }

        Done done(Optional<Instant> restrictedUntil) {
            return new Done(mailbox, attempt, proof, restrictedUntil);
        }
    }

    record Done(ProvenMailbox mailbox, UUID attempt, FurtherProof proof, Optional<Instant> restrictedUntil)
            implements RecoveryState {}

    /** The page at which it waits for the citizen. */
    default RecoveryStep step() {
        return switch (this) {
            case Started ignored -> RecoveryStep.WHO;
            case CodeSent ignored -> RecoveryStep.CODE;
            case MailboxProved ignored -> RecoveryStep.FURTHER_PROOF;
            case MayChoosePassword ignored -> RecoveryStep.PASSWORD;
            case Done ignored -> RecoveryStep.DONE;
        };
    }

    /** The submission that proved the mailbox, once one has. */
    default Optional<UUID> provingAttempt() {
        return switch (this) {
            case Started ignored -> Optional.empty();
            case CodeSent ignored -> Optional.empty();
            case MailboxProved proved -> Optional.of(proved.attempt());
            case MayChoosePassword ready -> Optional.of(ready.attempt());
            case Done done -> Optional.of(done.attempt());
        };
    }
}
