package hu.kapu.secondfactor.deletion;

import hu.kapu.secondfactor.requester.SealedRecipient;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The body of {@code POST /deletions}. */
public record DeletionRequest(
        @NotNull UUID attemptId,
        @NotNull @Size(max = 1024) String deletionCode,
        @NotNull SealedRecipient sealedRecipient) {
    @Override
    public String toString() {
        return "DeletionRequest[attemptId=" + attemptId + "]";
    }
}
