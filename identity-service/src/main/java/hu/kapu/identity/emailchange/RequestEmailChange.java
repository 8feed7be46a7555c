package hu.kapu.identity.emailchange;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.CitizenStatus;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.citizen.EmailAddress;
import hu.kapu.identity.mailing.MailBudget;
import hu.kapu.identity.mailing.Sending;
import hu.kapu.kit.sealing.KeyedHash;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Asks for another address: the rules, then one statement for the mail budget, then one transaction. */
@ApplicationScoped
class RequestEmailChange {
    private static final String PURPOSE = "email-change-mail";

    private final Citizens citizens;
    private final MailBudget budget;
    private final StoreEmailChange store;
    private final KeyedHash keyedHash;
    private final Clock clock;

    RequestEmailChange(Citizens citizens, MailBudget budget, StoreEmailChange store, KeyedHash keyedHash, Clock clock) {
        this.citizens = citizens;
        this.budget = budget;
        this.store = store;
        this.keyedHash = keyedHash;
        this.clock = clock;
    }

    /**
     * What the citizen wants.
     *
     * @param knownDevice mails asked for from unknown browsers are counted apart
     * @param provedByApp the app's code was given for this; lifts the restriction after a reset
     */
    record Wish(UUID attempt, UUID citizen, EmailAddress email, boolean knownDevice, boolean provedByApp) {}

    Uni<RequestedChange> request(Wish wish) {
        Instant now = clock.instant();
        return citizens.byId(wish.citizen())
                .chain(citizen -> refusal(wish, citizen, now)
                        .map(refused -> Uni.createFrom().item(refused))
                        .orElseGet(() -> reserve(wish, now)));
    }

    static Optional<RequestedChange> refusal(Wish wish, Optional<CitizenAccount> citizen, Instant now) {
        if (citizen.isEmpty() || citizen.get().status() != CitizenStatus.ACTIVE) {
            return Optional.of(new RequestedChange.CitizenUnknown());
        }
        if (citizen.get().standing().frozen() != null) {
            return Optional.of(new RequestedChange.Frozen());
        }
        boolean another = !citizen.get().email().equals(wish.email());
        return citizen.get()
                .standing()
                .restrictedAt(now)
                .filter(until -> another && !wish.provedByApp())
                .map(RequestedChange.RecentlyReset::new);
    }

    private Uni<RequestedChange> reserve(Wish wish, Instant now) {
        byte[] key = keyedHash.index(PURPOSE, wish.citizen().toString(), Boolean.toString(wish.knownDevice()));
        return budget.reserve(key, wish.attempt(), now).chain(sending -> switch (sending) {
            case Sending.Granted granted -> store.store(wish, granted.againAt(), now);
            case Sending.Repeated repeated -> store.store(wish, repeated.againAt(), now);
            case Sending.TooSoon tooSoon -> Uni.createFrom().item(new RequestedChange.MailTooSoon(tooSoon.retryAt()));
        });
    }
}
