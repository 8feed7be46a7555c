package hu.kapu.gateway.ui;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not accepted, with the facts its text needs.
 *
 * @param attemptsLeft how often the citizen may still try, where that is known
 * @param retryAt when trying again makes sense, where that is known
 * @param mailNumber which mail of this sign-in is meant, counted from 1
 * @param group which group of a deletion code is mistyped, counted from 1
 */
public record Refusal(
        Reason reason,
        @Nullable Integer attemptsLeft,
        @Nullable Instant retryAt,
        @Nullable Integer mailNumber,
        @Nullable Integer group) {

    public static Refusal of(Reason reason) {
        return new Refusal(reason, null, null, null, null);
    }

    /** From the {@code code} of a problem another service answered with. */
    public static Refusal ofCode(String code) {
        return of(Reason.ofCode(code));
    }

    public Refusal withAttemptsLeft(@Nullable Integer left) {
        return new Refusal(reason, left, retryAt, mailNumber, group);
    }

    public Refusal withRetryAt(@Nullable Instant at) {
        return new Refusal(reason, attemptsLeft, at, mailNumber, group);
    }

    public Refusal ofMail(int number) {
        return new Refusal(reason, attemptsLeft, retryAt, number, group);
    }

    public Refusal inGroup(@Nullable Integer mistyped) {
        return new Refusal(reason, attemptsLeft, retryAt, mailNumber, mistyped);
    }

    /** Whether requesting Ügyfélkapu+ is the way on. */
    public boolean offersRequest() {
        return reason == Reason.NO_SECOND_FACTOR;
    }

    /** Whether another way to sign in is the way on. */
    public boolean offersChoice() {
        return reason.wayOn() == Reason.WayOn.OTHER_WAY && !offersAccount();
    }

    /** Whether the account site is the way on. */
    public boolean offersAccount() {
        return reason == Reason.ACCOUNT_CLOSING;
    }

    /** Whether starting again is the way on. */
    public boolean offersStart() {
        return reason.wayOn() == Reason.WayOn.START_AGAIN;
    }

    /** The sentences for the citizen. */
    public String text(Texts texts) {
        StringBuilder text = new StringBuilder();
        if (mailNumber != null) {
            text.append(texts.refusal().ofMail(mailNumber)).append(' ');
        }
        text.append(texts.refusal().text(reason));
        if (group != null) {
            text.append(' ').append(texts.refusal().inGroup(group));
        }
        if (attemptsLeft != null) {
            text.append(' ').append(texts.refusal().attemptsLeft(attemptsLeft));
        }
        if (retryAt != null) {
            text.append(' ').append(texts.refusal().retryAt(texts.dateTime(inWholeMinutes(retryAt))));
        }
        return text.toString();
    }

    /** What is told in minutes must not be too early. */
    private static Instant inWholeMinutes(Instant at) {
        Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(at) ? at : minute.plus(1, ChronoUnit.MINUTES);
    }
}
