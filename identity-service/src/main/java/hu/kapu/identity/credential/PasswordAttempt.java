package hu.kapu.identity.credential;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody types a password for a user name.
 *
 * @param id repeated with a repeated call, which then gets the first answer
 * @param deviceToken what the browser keeps from earlier sign-ins, if anything
 */
record PasswordAttempt(
        UUID id,
        String userName,
        Password password,
        @Nullable String deviceToken) {
    @Override
    public String toString() {
        return "PasswordAttempt[" + id + "]";
    }
}
