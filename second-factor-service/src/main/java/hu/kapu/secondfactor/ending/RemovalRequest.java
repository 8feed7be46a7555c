package hu.kapu.secondfactor.ending;

import hu.kapu.secondfactor.requester.SealedRecipient;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The body of {@code POST /removals}; the case is also the token's transaction. */
public record RemovalRequest(@NotNull UUID caseId, @NotNull SealedRecipient sealedRecipient) {}
