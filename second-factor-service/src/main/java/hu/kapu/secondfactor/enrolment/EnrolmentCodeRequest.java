package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.emailcode.CodeRequest;
import hu.kapu.secondfactor.emailcode.EmailFlow;
import hu.kapu.secondfactor.requester.SealedRecipient;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;

/** The body of {@code POST /enrolments/{id}/codes}. */
public record EnrolmentCodeRequest(
        @NotNull UUID attemptId,
        @NotNull SealedRecipient sealedRecipient,
        @NotNull Boolean knownDevice) {
    CodeRequest of(PendingEnrolment pending) {
        return new CodeRequest(
                EmailFlow.enrolment(pending.citizen(), pending.id()),
                attemptId,
                sealedRecipient,
                knownDevice,
                Optional.empty());
    }
}
