package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.requester.SealedRecipient;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The body of {@code POST /enrolments/{id}/completion}. */
public record CompletionRequest(
        @NotNull SealedRecipient sealedRecipient, @NotNull UUID attemptId) {}
