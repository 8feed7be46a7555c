package hu.kapu.secondfactor.verification;

import hu.kapu.secondfactor.requester.SealedRecipient;
import hu.kapu.secondfactor.verification.VerificationAttempt.WarningRecipient;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /verifications}. */
public record VerificationRequest(
        @NotNull @Size(max = 1024) String code,
        @NotNull UUID attemptId,
        @NotNull SealedRecipient sealedRecipient,
        @Nullable @Size(max = 200) String portalName) {
    WarningRecipient warning() {
        return new WarningRecipient(sealedRecipient, Optional.ofNullable(portalName));
    }

    @Override
    public String toString() {
        return "VerificationRequest[attemptId=" + attemptId + "]";
    }
}
