package hu.kapu.identity.recovery;

import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.citizen.UserName;
import hu.kapu.identity.credential.MailedCode;
import hu.kapu.kit.sealing.KeyedHash;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Is this the mailed code? The attempt is reserved and committed before the code is compared; the right one is burnt by
 * one conditional update, and the attempt that burnt it gets the same answer for as long as the proof lives. A wrong code
 * for an account and any code for nobody's take the same statements.
 */
@ApplicationScoped
class CheckRecoveryCode {
    private static final CodeCheck NOTHING_ASKED = new CodeCheck.Wrong(0);

    private final Recoveries recoveries;
    private final RecoveryCodes codes;
    private final Citizens citizens;
    private final RecoveringAccounts accounts;
    private final KeyedHash keyedHash;
    private final Clock clock;

    CheckRecoveryCode(
            Recoveries recoveries,
            RecoveryCodes codes,
            Citizens citizens,
            RecoveringAccounts accounts,
            KeyedHash keyedHash,
            Clock clock) {
        this.recoveries = recoveries;
        this.codes = codes;
        this.citizens = citizens;
        this.accounts = accounts;
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
        return recoveries
                .reserve(attempt.transaction(), attempt.id(), now)
                .chain(left -> left.map(attemptsLeft -> compare(attempt, recovery, attemptsLeft, now))
                        .orElseGet(() -> Uni.createFrom().item(new CodeCheck.UsedUp())));
    }

    private Uni<CodeCheck> compare(Attempt attempt, Recovery recovery, int attemptsLeft, Instant now) {
        boolean named = ForgottenPassword.isNameKey(keyedHash, recovery.nameKey(), UserName.fold(attempt.userName()));
        byte[] mac = codes.presented(recovery, named, attempt.code());
        return recoveries
                .prove(attempt.transaction(), mac, attempt.id(), now)
                .chain(proved -> proved.map(provedAt -> owner(recovery, provedAt))
                        .orElseGet(() -> Uni.createFrom().item(new CodeCheck.Wrong(attemptsLeft))));
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
