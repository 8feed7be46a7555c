package hu.kapu.gateway.clients;

import hu.kapu.gateway.calendar.Method;
import java.util.Optional;

/** Reads what the second-factor service says about an enrolment. */
final class EnrolmentAnswers {
    private EnrolmentAnswers() {}

    static Enrolment read(Answer answer) {
        return answer.status() < 300 ? stage(answer) : refusal(answer);
    }

    private static Enrolment stage(Answer answer) {
        EnrolmentKind kind = kind(answer);
        if (answer.body().has("activatedAt")) {
            return new Enrolment.Completed(kind, method(answer), answer.instant("activatedAt"));
        }
        return switch (answer.text("stage")) {
            case "scan" -> scan(answer, kind);
            case "confirm-address" ->
                new Enrolment.ConfirmAddress(
                        answer.id("id"), kind, answer.part("challenge").map(EmailChallenge::requested));
            case "deletion-code" ->
                new Enrolment.DeletionCode(
                        answer.id("id"),
                        kind,
                        method(answer),
                        answer.text("deletionCode"),
                        answer.instant("expiresAt"));
            case "confirmed" -> new Enrolment.Confirmed(answer.id("id"), kind, method(answer));
            default -> new Enrolment.Unavailable();
        };
    }

    private static Enrolment.Scan scan(Answer answer, EnrolmentKind kind) {
        return new Enrolment.Scan(
                answer.id("id"),
                kind,
                answer.text("label"),
                answer.text("secret"),
                answer.text("otpauthUri"),
                answer.text("qrSvg"),
                answer.instant("expiresAt"));
    }

    private static EnrolmentKind kind(Answer answer) {
        return EnrolmentKind.parse(answer.body().path("kind").asText("first"))
                .orElseThrow(() -> new Answer.Unreadable("kind"));
    }

    private static Method method(Answer answer) {
        return Method.parse(answer.body().path("method").asText("totp"))
                .orElseThrow(() -> new Answer.Unreadable("method"));
    }

    private static Enrolment refusal(Answer answer) {
        return switch (answer.code()) {
            case "code-not-readable", "unreadable-request" -> new Enrolment.NotReadable();
            case "code-wrong" ->
                new Enrolment.CodeWrong(
                        Optional.ofNullable(answer.number("attemptsLeft")),
                        Optional.ofNullable(answer.number("clockOffsetMinutes")));
            case "code-already-used" -> new Enrolment.CodeUsed();
            case "too-many-attempts" -> new Enrolment.TooManyAttempts(answer.optionalInstant("retryAt"));
            case "code-superseded" -> new Enrolment.Superseded();
            case "code-expired" -> new Enrolment.CodeExpired();
            case "no-code-sent" -> new Enrolment.NoCodeSent();
            case "challenge-spent" -> new Enrolment.ChallengeSpent();
            case "mail-too-soon" -> new Enrolment.MailTooSoon(answer.instant("retryAt"));
            default -> wholeRefusal(answer);
        };
    }

    /** What refuses the enrolment, and not only the code typed. */
    private static Enrolment wholeRefusal(Answer answer) {
        return switch (answer.code()) {
            case "second-factor-present" -> new Enrolment.SecondFactorPresent();
            case "email-code-present" -> new Enrolment.EmailCodePresent();
            case "too-many-authenticators" -> new Enrolment.TooManyAuthenticators();
            case "factor-unknown", "factor-not-active" -> new Enrolment.FactorGone();
            case "recently-reset" -> new Enrolment.RecentlyReset(answer.instant("until"));
            case "password-proof-missing" -> new Enrolment.PasswordTooOld();
            case "factor-proof-missing" -> new Enrolment.ProofMissing();
            case "enrolment-unknown" -> new Enrolment.Unknown();
            case "enrolment-expired" -> new Enrolment.Expired();
            case "enrolment-confirmed" -> new Enrolment.AlreadyConfirmed();
            case "enrolment-not-confirmed" -> new Enrolment.NotConfirmed();
            case "overloaded" -> new Enrolment.Overloaded(answer.retryAfter());
            default -> new Enrolment.Unavailable();
        };
    }
}
