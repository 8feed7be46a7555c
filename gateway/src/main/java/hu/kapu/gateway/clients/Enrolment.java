package hu.kapu.gateway.clients;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where an enrolment stands after a call, or why the call was refused. */
public sealed interface Enrolment {
    /** The secret is there to be scanned; shown only at this stage. */
    record Scan(UUID id, String label, String secret, String otpauthUri, String qrSvg, Instant expiresAt)
            implements Enrolment {
        @Override
        public String toString() {
            return "Scan[" + id + "]";
        }
    }

    /** The app is proved; the deletion code is shown until the enrolment is completed. */
    record DeletionCode(UUID id, String code, Instant expiresAt) implements Enrolment {
        @Override
        public String toString() {
            return "DeletionCode[" + id + "]";
        }
    }

    record Completed(Instant activatedAt) implements Enrolment {}

    record NotReadable() implements Enrolment {}

    record CodeWrong(Optional<Integer> attemptsLeft) implements Enrolment {}

    record TooManyAttempts(Optional<Instant> retryAt) implements Enrolment {}

    record SecondFactorPresent() implements Enrolment {}

    record PasswordTooOld() implements Enrolment {}

    record Unknown() implements Enrolment {}

    record Expired() implements Enrolment {}

    record AlreadyConfirmed() implements Enrolment {}

    record NotConfirmed() implements Enrolment {}

    record Overloaded(Duration retryAfter) implements Enrolment {}

    /** It cannot be known. */
    record Unavailable() implements Enrolment {}

    static Enrolment of(Answer answer) {
        return answer.status() < 300 ? stage(answer) : refusal(answer);
    }

    private static Enrolment stage(Answer answer) {
        if (answer.body().has("activatedAt")) {
            return new Completed(answer.instant("activatedAt"));
        }
        return switch (answer.text("stage")) {
            case "scan" ->
                new Scan(
                        answer.id("id"),
                        answer.text("label"),
                        answer.text("secret"),
                        answer.text("otpauthUri"),
                        answer.text("qrSvg"),
                        answer.instant("expiresAt"));
            case "deletion-code" ->
                new DeletionCode(answer.id("id"), answer.text("deletionCode"), answer.instant("expiresAt"));
            default -> new Unavailable();
        };
    }

    private static Enrolment refusal(Answer answer) {
        return switch (answer.code()) {
            case "code-not-readable", "unreadable-request" -> new NotReadable();
            case "code-wrong" -> new CodeWrong(Optional.ofNullable(answer.number("attemptsLeft")));
            case "too-many-attempts" -> new TooManyAttempts(answer.optionalInstant("retryAt"));
            case "second-factor-present" -> new SecondFactorPresent();
            case "password-proof-missing" -> new PasswordTooOld();
            case "enrolment-unknown" -> new Unknown();
            case "enrolment-expired" -> new Expired();
            case "enrolment-confirmed" -> new AlreadyConfirmed();
            case "enrolment-not-confirmed" -> new NotConfirmed();
            case "overloaded" -> new Overloaded(answer.retryAfter());
            default -> new Unavailable();
        };
    }
}
