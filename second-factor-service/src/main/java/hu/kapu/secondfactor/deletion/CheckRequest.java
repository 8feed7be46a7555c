package hu.kapu.secondfactor.deletion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The body of {@code POST /deletion-code-checks}. */
public record CheckRequest(
        @NotNull UUID attemptId, @NotNull @Size(max = 1024) String deletionCode) {
    @Override
    public String toString() {
        return "CheckRequest[attemptId=" + attemptId + "]";
    }
}
