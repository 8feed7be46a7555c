package hu.kapu.gateway.clients;

import java.time.Instant;
import java.util.Optional;

/** Whether what a stranger changed of a citizen's factors was taken back. */
public sealed interface Restoration {
    record Restored(Instant at) implements Restoration {}

    record PasswordTooOld() implements Restoration {}

    /** After a reset of the password only an app changes factors until then. */
    record RecentlyReset(Optional<Instant> until) implements Restoration {}

    /** It cannot be known. */
    record Unavailable() implements Restoration {}

    static Restoration of(Answer answer) {
        if (answer.is(200)) {
            return new Restored(answer.instant("at"));
        }
        return switch (answer.code()) {
            case "password-proof-missing" -> new PasswordTooOld();
            case "recently-reset" -> new RecentlyReset(answer.optionalInstant("until"));
            default -> new Unavailable();
        };
    }
}
