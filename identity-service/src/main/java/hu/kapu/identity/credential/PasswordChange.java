package hu.kapu.identity.credential;

import java.time.Duration;
import java.time.Instant;

/** What came of changing a password. */
sealed interface PasswordChange {
    /**
     * It is changed.
     *
     * @param deviceToken for the browser in which it was done; all others are no longer known
     */
    record Changed(Instant changedAt, String deviceToken) implements PasswordChange {
        @Override
        public String toString() {
            return "Changed[" + changedAt + "]";
        }
    }

    /** The present password is another. */
    record Wrong() implements PasswordChange {}

    /** The new one is not taken; no attempt was spent. */
    record Flawed(PasswordFlaw flaw) implements PasswordChange {}

    record TooManyAttempts(Instant until) implements PasswordChange {}

    /** No attempt was spent. */
    record Overloaded(Duration retryAfter) implements PasswordChange {}
}
