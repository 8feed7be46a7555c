package hu.kapu.identity.alarm;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The body of an alarm without signing in. */
record AlarmRequest(
        @NotNull @Size(max = 256) String userName,
        @NotNull @Size(max = 64) String noticeCode,
        @NotNull UUID attemptId) {
    @Override
    public String toString() {
        return "AlarmRequest[" + attemptId + "]";
    }
}
