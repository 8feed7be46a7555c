package hu.kapu.identity.alarm;

import hu.kapu.identity.activation.IssueFirstLoginCode;
import hu.kapu.identity.alarm.Alarm.Frozen;
import hu.kapu.identity.alarm.Alarm.Refused;
import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.CitizenStatus;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.citizen.Standing.Freeze;
import hu.kapu.kit.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One transaction: the account is frozen, its devices are forgotten, and whom it concerns is told. */
@ApplicationScoped
class FreezeAccount {
    private final Citizens citizens;
    private final FrozenAccounts accounts;
    private final IssueFirstLoginCode firstLoginCodes;
    private final AlarmLetters letters;
    private final Outbox outbox;

    FreezeAccount(
            Citizens citizens,
            FrozenAccounts accounts,
            IssueFirstLoginCode firstLoginCodes,
            AlarmLetters letters,
            Outbox outbox) {
        this.citizens = citizens;
        this.accounts = accounts;
        this.firstLoginCodes = firstLoginCodes;
        this.letters = letters;
        this.outbox = outbox;
    }

    @WithTransaction
    Uni<Alarm> freeze(UUID citizen, Instant noticeAt, Instant now) {
        return citizens.lock(citizen)
                .call(() -> accounts.freeze(citizen, now, noticeAt))
                .chain(before -> settle(before, noticeAt, now));
    }

    private Uni<Alarm> settle(Optional<CitizenAccount> before, Instant noticeAt, Instant now) {
        if (before.isEmpty() || before.get().status() != CitizenStatus.ACTIVE) {
            return Uni.createFrom().item(new Refused());
        }
        CitizenAccount citizen = before.get();
        Freeze earlier = citizen.standing().frozen();
        if (earlier != null && !noticeAt.isBefore(earlier.noticeAt())) {
            return Uni.createFrom().item(new Frozen(citizen.id(), earlier.noticeAt(), earlier.since()));
        }
        return earlier == null
                ? freeze(citizen, noticeAt, now)
                : firstLoginCodes
                        .withdraw(citizen.id(), now)
                        .replaceWith(new Frozen(citizen.id(), noticeAt, earlier.since()));
    }

    /** A first-login code on its way may be on its way to a stranger's address. */
    private Uni<Alarm> freeze(CitizenAccount citizen, Instant noticeAt, Instant now) {
        return accounts.forgetDevices(citizen.id())
                .chain(() -> firstLoginCodes.withdraw(citizen.id(), now))
                .chain(() -> outbox.append(new AccountFrozen(citizen.id(), now, noticeAt).event()))
                .chain(() -> letters.frozen(citizen, noticeAt, now))
                .replaceWith(new Frozen(citizen.id(), noticeAt, now));
    }
}
