package hu.kapu.identity.closing;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.CitizenStatus;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.citizen.RequestLetter;
import hu.kapu.identity.citizen.RequestLetter.Letter;
import hu.kapu.identity.closing.Closing.AccountFrozen;
import hu.kapu.identity.closing.Closing.CitizenUnknown;
import hu.kapu.identity.closing.Closing.NotPlanned;
import hu.kapu.identity.closing.Closing.Planned;
import hu.kapu.identity.closing.ClosingEvents.ClosingCancelled;
import hu.kapu.identity.closing.ClosingEvents.ClosingRequested;
import hu.kapu.kit.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Asking for the closing of an account, and thinking better of it; either may be repeated. */
@ApplicationScoped
class PlanClosing {
    private final Citizens citizens;
    private final PlannedClosings closings;
    private final Outbox outbox;
    private final RequestLetter letters;
    private final ClosingSettings settings;
    private final Clock clock;

    PlanClosing(
            Citizens citizens,
            PlannedClosings closings,
            Outbox outbox,
            RequestLetter letters,
            ClosingSettings settings,
            Clock clock) {
        this.citizens = citizens;
        this.closings = closings;
        this.outbox = outbox;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Closing> request(UUID citizen) {
        return ofActive(citizen, this::plan);
    }

    @WithTransaction
    Uni<Closing> cancel(UUID citizen) {
        return ofActive(citizen, this::takeBack);
    }

    private Uni<Closing> ofActive(UUID citizen, Function<CitizenAccount, Uni<Closing>> change) {
        return citizens.lock(citizen)
                .chain(found -> found.filter(account -> account.status() == CitizenStatus.ACTIVE)
                        .map(change)
                        .orElseGet(() -> answer(new CitizenUnknown())));
    }

    private Uni<Closing> plan(CitizenAccount citizen) {
        Instant planned = citizen.standing().closingAt();
        if (planned != null) {
            return answer(new Planned(planned));
        }
        if (citizen.standing().frozen() != null) {
            return answer(new AccountFrozen());
        }
        Instant now = clock.instant();
        Instant closesAt = now.plus(settings.coolingOff());
        return closings.plan(citizen.id(), closesAt, now)
                .chain(() -> outbox.append(new ClosingRequested(citizen.id(), now, closesAt).event()))
                .chain(() ->
                        letters.send(Letter.to(citizen, "closing-requested", Map.of("closesAt", closesAt.toString()))))
                .replaceWith(new Planned(closesAt));
    }

    private Uni<Closing> takeBack(CitizenAccount citizen) {
        if (citizen.standing().closingAt() == null) {
            return answer(new NotPlanned());
        }
        Instant now = clock.instant();
        return closings.cancel(citizen.id())
                .chain(() -> outbox.append(new ClosingCancelled(citizen.id(), now).event()))
                .chain(() -> letters.send(Letter.to(citizen, "closing-cancelled", Map.of("at", now.toString()))))
                .replaceWith(new NotPlanned());
    }

    private static Uni<Closing> answer(Closing outcome) {
        return Uni.createFrom().item(outcome);
    }
}
