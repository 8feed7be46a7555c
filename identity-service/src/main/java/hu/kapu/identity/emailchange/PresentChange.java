package hu.kapu.identity.emailchange;

import hu.kapu.identity.citizen.Citizens;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The change that is under way, to be shown or given up. */
@ApplicationScoped
class PresentChange {
    private final Citizens citizens;
    private final EmailChanges changes;
    private final EmailChangeSettings settings;
    private final Clock clock;

    PresentChange(Citizens citizens, EmailChanges changes, EmailChangeSettings settings, Clock clock) {
        this.citizens = citizens;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /** As the citizen may see it. */
    record View(
            String maskedNew,
            UUID messageId,
            Instant requestedAt,
            Instant sendAgainAt,
            Instant validUntil,
            int attemptsLeft) {}

    @WithSession
    Uni<Optional<View>> of(UUID citizen) {
        Instant now = clock.instant();
        return changes.of(citizen, now)
                .map(found -> found.filter(change -> change.confirmedAt() == null && !change.expiredAt(now))
                        .map(this::view));
    }

    /** False when there was none. */
    @WithTransaction
    Uni<Boolean> withdraw(UUID citizen) {
        return citizens.lock(citizen).chain(locked -> changes.withdraw(citizen, clock.instant()));
    }

    private View view(OpenChange change) {
        return new View(
                change.masked(),
                change.messageId(),
                change.requestedAt(),
                change.sendAgainAt(),
                change.validUntil(),
                Math.max(0, settings.triesPerCode() - change.tries()));
    }
}
