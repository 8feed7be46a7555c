package hu.kapu.gateway.clients;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What became of a new password chosen after a recovery. */
public sealed interface PasswordReset {
    /** The password is new; until that instant address and factors change only with the app or at a registrar */
    record Done(Optional<Instant> restrictedUntil) implements PasswordReset {}

    /** The problem code says what is wrong with the password; nothing is spent. */
    record PasswordNotAllowed(String code) implements PasswordReset {}

    record EidPairRefused() implements PasswordReset {}

    /** The mailed code was proved too long ago, or elsewhere. */
    record ProofMissing() implements PasswordReset {}

    record TooManyAttempts(Optional<Instant> retryAt) implements PasswordReset {}

    record Overloaded(Duration retryAfter) implements PasswordReset {}

    /** It cannot be known. */
    record Unavailable() implements PasswordReset {}

    static PasswordReset of(Answer answer) {
        if (answer.is(200)) {
            return new Done(answer.optionalInstant("restrictedUntil"));
        }
        return switch (answer.code()) {
            case "password-too-short", "password-too-long", "password-too-common", "password-contains-user-name" ->
                new PasswordNotAllowed(answer.code());
            // Of what is sent only a pair can be too long to be read; no card has such a one.
            case "eid-pair-refused", "unreadable-request" -> new EidPairRefused();
            case "recovery-proof-missing" -> new ProofMissing();
            case "too-many-attempts" -> new TooManyAttempts(answer.optionalInstant("retryAt"));
            case "overloaded" -> new Overloaded(answer.retryAfter());
            default -> new Unavailable();
        };
    }
}
