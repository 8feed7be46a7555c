package hu.kapu.secondfactor.verification;

import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.SealedRecipient;
import hu.kapu.secondfactor.totp.TotpCode;
import hu.kapu.secondfactor.verification.VerificationAttempt.WarningRecipient;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /verifications}.
 *
 * @param method what the code is of; an app if nothing is said
 * @param olderThan for a frozen account: only factors activated before this instant count
 */
public record VerificationRequest(
        @NotNull @Size(max = 1024) String code,
        @NotNull UUID attemptId,
        @NotNull SealedRecipient sealedRecipient,
        @Nullable @Size(max = 200) String portalName,
        @Nullable @Pattern(regexp = "totp|email-code") String method,
        @Nullable Instant olderThan) {
    VerificationAttempt attempt(Requester requester, TotpCode typed) {
        return new VerificationAttempt(
                attemptId,
                requester,
                method == null ? FactorMethod.TOTP : FactorMethod.ofWireName(method),
                typed,
                Optional.ofNullable(olderThan),
                new WarningRecipient(sealedRecipient, Optional.ofNullable(portalName)));
    }

    @Override
    public String toString() {
        return "VerificationRequest[attemptId=" + attemptId + "]";
    }
}
