package hu.kapu.secondfactor.changes;

import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.SealedRecipient;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Somebody wants to change a citizen's factors.
 *
 * @param attempt made by the gateway; a repeated call with it gets the first answer again
 */
public record ChangeRequest(Requester requester, UUID attempt, SealedRecipient recipient) {
    /** The body of the changes that need nothing else. */
    public record Body(@NotNull UUID attemptId, @NotNull SealedRecipient sealedRecipient) {
        public ChangeRequest by(Requester requester) {
            return new ChangeRequest(requester, attemptId, sealedRecipient);
        }
    }
}
