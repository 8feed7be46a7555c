package hu.kapu.identity.recovery;

import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.citizen.UserName;
import hu.kapu.identity.credential.AttemptBudget.ByName;
import hu.kapu.identity.credential.AttemptBudgets;
import hu.kapu.identity.credential.MailedCode;
import hu.kapu.identity.credential.Reservation.Granted;
import hu.kapu.identity.credential.Reservation.Repeated;
import hu.kapu.identity.credential.Reservation.Waiting;
import hu.kapu.kit.sealing.KeyedHash;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Is this the mailed code? The attempt is reserved and committed before the code is compared; the right one is burnt by
 * one conditional update. A wrong code for an account and any code for nobody's take the same statements.
 */
@ApplicationScoped
class CheckRecoveryCode {
    private static final CodeCheck NOTHING_ASKED = new CodeCheck.Wrong(0);

    private final Recoveries recoveries;
    private final RecoveryCodes codes;
    private final AttemptBudgets budgets;
    private final Citizens citizens;
    private final RecoveringAccounts accounts;
    private final RecoverySettings settings;
    private final KeyedHash keyedHash;
    private final Clock clock;

    CheckRecoveryCode(
            Recoveries recoveries,
            RecoveryCodes codes,
            AttemptBudgets budgets,
            Citizens citizens,
            RecoveringAccounts accounts,
            RecoverySettings settings,
            KeyedHash keyedHash,
            Clock clock) {
        this.recoveries = recoveries;
        this.codes = codes;
        this.budgets = budgets;
        this.citizens = citizens;
        this.accounts = accounts;
        this.settings = settings;
        this.keyedHash = keyedHash;
        this.clock = clock;
    }

    /** A typed code; empty when it can be none. */
    record Attempt(UUID id, UUID transaction, String userName, Optional<MailedCode> code) {
        @Override
        public String toString() {
            return "Attempt[" + id + "]";
        }
    }

    Uni<CodeCheck> check(Attempt attempt) {
        Instant now = clock.instant();
        return recoveries
                .of(attempt.transaction())
                .chain(found -> found.map(recovery -> reserve(attempt, recovery, now))
                        .orElseGet(() -> Uni.createFrom().item(NOTHING_ASKED)));
    }

    private Uni<CodeCheck> reserve(Attempt attempt, Recovery recovery, Instant now) {
        ByName budget = ByName.ofNobody(recovery.pairKey());
        return budgets.reserve(budget, attempt.id(), now).chain(reservation -> switch (reservation) {
            case Granted granted -> compare(attempt, recovery, granted.attemptsLeft(), now);
            case Repeated repeated -> again(attempt, recovery, now);
            case Waiting waiting -> Uni.createFrom().item(new CodeCheck.TooManyAttempts(waiting.until()));
        });
    }

    private Uni<CodeCheck> compare(Attempt attempt, Recovery recovery, int attemptsLeft, Instant now) {
        boolean named = ForgottenPassword.isNameKey(keyedHash, recovery.nameKey(), UserName.fold(attempt.userName()));
        byte[] mac = codes.presented(recovery, named, attempt.code());
        return recoveries
                .prove(attempt.transaction(), mac, attempt.id(), now)
                .chain(proved -> proved ? accept(attempt, recovery, now) : refuse(attempt, recovery, attemptsLeft));
    }

    /** The first answer once more. */
    private Uni<CodeCheck> again(Attempt attempt, Recovery recovery, Instant now) {
        Instant since = now.minus(settings.repeatWindow());
        return recovery.proved() != null && recovery.proved().by(attempt.id(), since)
                ? owner(recovery, recovery.proved().at())
                : Uni.createFrom().item(NOTHING_ASKED);
    }

    private Uni<CodeCheck> accept(Attempt attempt, Recovery recovery, Instant now) {
        return budgets.clear(ByName.ofNobody(recovery.pairKey()), attempt.id()).chain(() -> owner(recovery, now));
    }

    private Uni<CodeCheck> refuse(Attempt attempt, Recovery recovery, int attemptsLeft) {
        return budgets.refuse(ByName.ofNobody(recovery.pairKey()), attempt.id())
                .replaceWith(new CodeCheck.Wrong(attemptsLeft));
    }

    /** Wrong after all when the account was closed, or its address changed, since the code was mailed. */
    private Uni<CodeCheck> owner(Recovery recovery, Instant provedAt) {
        UUID citizen = recovery.citizen() == null ? recovery.transaction() : recovery.citizen();
        return citizens.byId(citizen)
                .chain(found -> accounts.fitting(found, recovery.pairKey()))
                .map(fitting -> fitting.<CodeCheck>map(account -> new CodeCheck.Accepted(account, provedAt))
                        .orElse(NOTHING_ASKED));
    }
}
