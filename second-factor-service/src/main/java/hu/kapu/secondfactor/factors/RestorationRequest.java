package hu.kapu.secondfactor.factors;

import hu.kapu.secondfactor.requester.SealedRecipient;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * The body of {@code POST /restorations}.
 *
 * @param olderThan factors activated at this instant or later end
 */
public record RestorationRequest(
        @NotNull UUID attemptId,
        @NotNull Instant olderThan,
        @NotNull SealedRecipient sealedRecipient) {}
