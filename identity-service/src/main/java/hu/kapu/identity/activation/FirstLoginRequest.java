package hu.kapu.identity.activation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The body of a first login. */
record FirstLoginRequest(
        @NotNull @Size(max = 256) String userName,
        @NotNull String code,
        @NotNull String newPassword,
        @NotNull UUID attemptId) {
    @Override
    public String toString() {
        return "FirstLoginRequest[" + attemptId + "]";
    }
}
