package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.Verification;
import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.gateway.signin.ReleaseFrozen.Release;
import hu.kapu.gateway.signin.SignInState.SecondFactorAccepted;
import hu.kapu.gateway.signin.SignInState.Verifying;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Moves a sign-in by what the second-factor service answered. */
@ApplicationScoped
class CodeSettlement {
    private final SignInTransactions transactions;
    private final CompleteSignIn complete;
    private final ReleaseFrozen releaseFrozen;
    private final SignInEvents events;

    CodeSettlement(
            SignInTransactions transactions,
            CompleteSignIn complete,
            ReleaseFrozen releaseFrozen,
            SignInEvents events) {
        this.transactions = transactions;
        this.complete = complete;
        this.releaseFrozen = releaseFrozen;
        this.events = events;
    }

    /** Empty when the sign-in stands somewhere else now, so that the caller looks where. */
    Uni<Optional<CodeOutcome>> settle(
            SignInTransaction transaction, Verifying verifying, Verification answer, Optional<SessionCookie> former) {
        return switch (answer) {
            case Verification.Accepted accepted -> accept(transaction, verifying, accepted, former);
            case Verification.NotReadable() -> back(transaction, verifying, new CodeOutcome.NotReadable());
            case Verification.Wrong wrong -> wrong(transaction, verifying, wrong);
            case Verification.AlreadyUsed() ->
                turnDown(transaction, verifying, RefusalReason.CODE_ALREADY_USED, new CodeOutcome.AlreadyUsed());
            case Verification.Superseded(int number) ->
                turnDown(transaction, verifying, RefusalReason.CODE_SUPERSEDED, new CodeOutcome.Superseded(number));
            case Verification.Expired() ->
                turnDown(transaction, verifying, RefusalReason.CODE_EXPIRED, new CodeOutcome.Expired());
            case Verification.NoCodeSent() -> back(transaction, verifying, new CodeOutcome.NoCodeSent());
            case Verification.ChallengeSpent() ->
                turnDown(transaction, verifying, RefusalReason.CHALLENGE_SPENT, new CodeOutcome.ChallengeSpent());
            case Verification.NoEmailCode() -> back(transaction, verifying, new CodeOutcome.NoEmailCode());
            case Verification.Locked(Optional<Instant> until) ->
                turnDown(transaction, verifying, RefusalReason.FACTOR_LOCKED, new CodeOutcome.Locked(until));
            case Verification.Disabled() ->
                turnDown(transaction, verifying, RefusalReason.FACTOR_DISABLED, new CodeOutcome.Disabled());
            case Verification.NoSecondFactor() ->
                back(transaction, verifying, new CodeOutcome.NoSecondFactor(transaction));
            case Verification.TransactionSpent() -> end(transaction, verifying, RefusalReason.TOO_MANY_ATTEMPTS);
            case Verification.PasswordTooOld() -> askPasswordAgain(transaction, verifying);
            // The attempt stays: whether the code was spent is not known, and the next click asks again.
            case Verification.Unavailable() -> Uni.createFrom().item(Optional.of(new CodeOutcome.Unavailable()));
        };
    }

    private Uni<Optional<CodeOutcome>> accept(
            SignInTransaction transaction,
            Verifying verifying,
            Verification.Accepted accepted,
            Optional<SessionCookie> former) {
        Instant noticeAt = verifying.password().citizen().frozenNoticeAt();
        if (noticeAt == null) {
            return accept(transaction, verifying.accepted(accepted.at()), former);
        }
        if (accepted.activatedAt().isEmpty()) {
            return Uni.createFrom().item(Optional.of(new CodeOutcome.Unavailable()));
        }
        return releaseFrozen
                .release(
                        transaction, verifying, noticeAt, accepted.activatedAt().get())
                .chain(release -> switch (release) {
                    case Release.Released(ProvenPassword free) ->
                        accept(transaction, verifying.released(free).accepted(accepted.at()), former);
                    case Release.PasswordTooOld() -> askPasswordAgain(transaction, verifying);
                    case Release.RecentlyReset(Optional<Instant> until) ->
                        back(transaction, verifying, new CodeOutcome.RecentlyReset(until));
                    case Release.NotReleased() -> end(transaction, verifying, RefusalReason.ACCOUNT_FROZEN);
                    case Release.Unavailable() -> Uni.createFrom().item(Optional.of(new CodeOutcome.Unavailable()));
                });
    }

    private Uni<Optional<CodeOutcome>> accept(
            SignInTransaction transaction, SecondFactorAccepted accepted, Optional<SessionCookie> former) {
        return complete.complete(transaction, accepted.password(), accepted.methods(), accepted::complete, former)
                .replaceWith(Optional.empty());
    }

    /** The last try at an app's code ends the sign-in; the last at a mailed one only the mail. */
    private Uni<Optional<CodeOutcome>> wrong(
            SignInTransaction transaction, Verifying verifying, Verification.Wrong wrong) {
        boolean last = wrong.attemptsLeft().equals(Optional.of(0));
        if (last && verifying.method() == Method.TOTP) {
            return end(transaction, verifying, RefusalReason.TOO_MANY_ATTEMPTS);
        }
        CodeOutcome outcome = last
                ? new CodeOutcome.ChallengeSpent()
                : new CodeOutcome.Wrong(wrong.attemptsLeft(), wrong.clockOffsetMinutes());
        return turnDown(transaction, verifying, RefusalReason.CODE_WRONG, outcome);
    }

    private Uni<Optional<CodeOutcome>> turnDown(
            SignInTransaction transaction, Verifying verifying, RefusalReason reason, CodeOutcome outcome) {
        return move(transaction, verifying.turnedDown())
                .call(moved -> moved
                        ? events.refused(transaction, reason)
                        : Uni.createFrom().voidItem())
                .replaceWith(Optional.of(outcome));
    }

    private Uni<Optional<CodeOutcome>> back(SignInTransaction transaction, Verifying verifying, CodeOutcome outcome) {
        return move(transaction, verifying.turnedDown()).replaceWith(Optional.of(outcome));
    }

    private Uni<Optional<CodeOutcome>> end(SignInTransaction transaction, Verifying verifying, RefusalReason reason) {
        return move(transaction, verifying.refused(reason))
                .call(moved -> moved
                        ? events.refused(transaction, reason)
                        : Uni.createFrom().voidItem())
                .replaceWith(Optional.empty());
    }

    private Uni<Optional<CodeOutcome>> askPasswordAgain(SignInTransaction transaction, Verifying verifying) {
        return move(transaction, verifying.turnedDown().passwordTooOld())
                .replaceWith(Optional.of(new CodeOutcome.PasswordTooOld(transaction)));
    }

    private Uni<Boolean> move(SignInTransaction from, SignInState to) {
        return transactions.move(from, to, from.expiresAt());
    }
}
