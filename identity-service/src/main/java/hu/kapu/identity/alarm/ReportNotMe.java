package hu.kapu.identity.alarm;

import hu.kapu.identity.alarm.AccountRequests.Kind;
import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.CitizenStatus;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.kit.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A citizen who is signed in disowns something: no device stays known, and the gateway ends all sessions. */
@ApplicationScoped
class ReportNotMe {
    private final Citizens citizens;
    private final AccountRequests requests;
    private final FrozenAccounts accounts;
    private final AlarmLetters letters;
    private final Outbox outbox;
    private final Clock clock;

    ReportNotMe(
            Citizens citizens,
            AccountRequests requests,
            FrozenAccounts accounts,
            AlarmLetters letters,
            Outbox outbox,
            Clock clock) {
        this.citizens = citizens;
        this.requests = requests;
        this.accounts = accounts;
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** When it was taken down; empty for a citizen who is not active. */
    @WithTransaction
    Uni<Optional<Instant>> report(UUID citizen, UUID attempt) {
        Instant now = clock.instant();
        return citizens.lock(citizen)
                .map(found -> found.filter(account -> account.status() == CitizenStatus.ACTIVE))
                .chain(found -> found.map(
                                account -> report(account, attempt, now).replaceWith(Optional.of(now)))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Void> report(CitizenAccount citizen, UUID attempt, Instant now) {
        return requests.isNew(citizen.id(), Kind.ALARM, attempt, now)
                .chain(isNew -> isNew ? settle(citizen, now) : Uni.createFrom().voidItem());
    }

    private Uni<Void> settle(CitizenAccount citizen, Instant now) {
        return accounts.forgetDevices(citizen.id())
                .chain(() -> outbox.append(new ReportedNotMe(citizen.id(), now).event()))
                .chain(() -> letters.reported(citizen, now));
    }
}
