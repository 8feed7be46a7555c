package hu.kapu.gateway.clients;

import hu.kapu.gateway.calendar.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where an enrolment stands after a call, or why the call was refused. */
public sealed interface Enrolment {
    /** How far it is. */
    sealed interface Stage extends Enrolment {
        EnrolmentKind kind();

        Method method();
    }

    /** The secret is there to be scanned; shown only at this stage. */
    record Scan(
            UUID id,
            EnrolmentKind kind,
            String label,
            String secret,
            String otpauthUri,
            String qrSvg,
            Instant expiresAt)
            implements Stage {
        @Override
        public Method method() {
            return Method.TOTP;
        }

        @Override
        public String toString() {
            return "Scan[" + id + "]";
        }
    }

    /** The code of a mail is awaited, if one has been asked for already. */
    record ConfirmAddress(UUID id, EnrolmentKind kind, Optional<EmailChallenge.Requested> mail) implements Stage {
        @Override
        public Method method() {
            return Method.EMAIL_CODE;
        }
    }

    /** The factor is proved; the deletion code is shown until the enrolment is completed. */
    record DeletionCode(UUID id, EnrolmentKind kind, Method method, String code, Instant expiresAt) implements Stage {
        @Override
        public String toString() {
            return "DeletionCode[" + id + "]";
        }
    }

    /** The factor is proved and nothing more is to be kept; it waits to be completed. */
    record Confirmed(UUID id, EnrolmentKind kind, Method method) implements Stage {}

    record Completed(EnrolmentKind kind, Method method, Instant activatedAt) implements Stage {}

    record NotReadable() implements Enrolment {}

    /**
     * The code is not right.
     *
     * @param clockOffsetMinutes by how much the phone's clock is ahead (+) or behind (-), once two codes showed it
     */
    record CodeWrong(Optional<Integer> attemptsLeft, Optional<Integer> clockOffsetMinutes) implements Enrolment {}

    /** The code has been spent: by a mail's confirmation, or because it told how wrong the phone's clock is. */
    record CodeUsed() implements Enrolment {}

    record TooManyAttempts(Optional<Instant> retryAt) implements Enrolment {}

    /** The code of an older mail; typing it costs nothing. */
    record Superseded() implements Enrolment {}

    record CodeExpired() implements Enrolment {}

    record NoCodeSent() implements Enrolment {}

    /** Too many wrong codes for this mail; a new one must be asked for. */
    record ChallengeSpent() implements Enrolment {}

    record MailTooSoon(Instant retryAt) implements Enrolment {}

    record SecondFactorPresent() implements Enrolment {}

    record EmailCodePresent() implements Enrolment {}

    record TooManyAuthenticators() implements Enrolment {}

    /** The device to be replaced is none of this citizen's, or no longer in use. */
    record FactorGone() implements Enrolment {}

    /** After a reset of the password only an app's proof changes factors. */
    record RecentlyReset(Instant until) implements Enrolment {}

    record PasswordTooOld() implements Enrolment {}

    /** What is there already must be proved first, lately and in this sign-in. */
    record ProofMissing() implements Enrolment {}

    record Unknown() implements Enrolment {}

    record Expired() implements Enrolment {}

    record AlreadyConfirmed() implements Enrolment {}

    record NotConfirmed() implements Enrolment {}

    record Overloaded(Duration retryAfter) implements Enrolment {}

    /** It cannot be known. */
    record Unavailable() implements Enrolment {}
}
