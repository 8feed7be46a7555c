package hu.kapu.identity.credential;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of a password check. */
record PasswordCheckRequest(
        @NotNull @Size(max = 256) String userName,
        @NotNull String password,
        @Nullable @Size(max = 4096) String deviceToken,
        @NotNull UUID attemptId) {
    @Override
    public String toString() {
        return "PasswordCheckRequest[" + attemptId + "]";
    }
}
