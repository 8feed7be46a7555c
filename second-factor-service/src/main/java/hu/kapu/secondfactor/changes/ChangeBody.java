package hu.kapu.secondfactor.changes;

import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.SealedRecipient;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The body of a change that needs nothing but an attempt id and the address for the letter. */
public record ChangeBody(@NotNull UUID attemptId, @NotNull SealedRecipient sealedRecipient) {
    public ChangeRequest by(Requester requester) {
        return new ChangeRequest(requester, attemptId);
    }
}
