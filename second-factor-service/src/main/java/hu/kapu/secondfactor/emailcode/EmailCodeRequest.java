package hu.kapu.secondfactor.emailcode;

import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.SealedRecipient;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /email-challenges}.
 *
 * @param olderThan for a frozen account: only a factor activated before this instant counts
 */
public record EmailCodeRequest(
        @NotNull UUID attemptId,
        @NotNull SealedRecipient sealedRecipient,
        @NotNull Boolean knownDevice,
        @Nullable @Size(max = 200) String portalName,
        @Nullable Instant olderThan) {
    CodeRequest by(Requester requester) {
        return new CodeRequest(
                EmailFlow.signIn(requester.citizen(), requester.transaction()),
                attemptId,
                sealedRecipient,
                knownDevice,
                Optional.ofNullable(portalName));
    }
}
