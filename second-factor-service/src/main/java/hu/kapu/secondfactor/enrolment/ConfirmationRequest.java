package hu.kapu.secondfactor.enrolment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The body of {@code POST /enrolments/{id}/confirmation}. */
public record ConfirmationRequest(
        @NotNull @Size(max = 1024) String code, @NotNull UUID attemptId) {
    @Override
    public String toString() {
        return "ConfirmationRequest[attemptId=" + attemptId + "]";
    }
}
