package hu.kapu.secondfactor.factors;

import hu.kapu.secondfactor.requester.SealedRecipient;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /factors/{id}/reactivation}.
 *
 * @param code the app's own present code, where no other factor can prove anything
 */
public record ReactivationRequest(
        @NotNull UUID attemptId,
        @NotNull SealedRecipient sealedRecipient,
        @Nullable @Size(max = 1024) String code) {
    @Override
    public String toString() {
        return "ReactivationRequest[attemptId=" + attemptId + "]";
    }
}
