package hu.kapu.identity.emailchange;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.CitizenStatus;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.citizen.EmailAddress;
import hu.kapu.identity.emailchange.EmailChangeEvents.EmailConfirmed;
import hu.kapu.identity.emailchange.ReplaceAddress.Coming;
import hu.kapu.kit.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One transaction: reserve the attempt, compare the code, use it, and let the new address count. */
@ApplicationScoped
class ConfirmEmailChange {
    private final Citizens citizens;
    private final EmailChanges changes;
    private final EmailChangeSeals seals;
    private final ReplaceAddress replaceAddress;
    private final Outbox outbox;
    private final EmailChangeSettings settings;
    private final Clock clock;

    ConfirmEmailChange(
            Citizens citizens,
            EmailChanges changes,
            EmailChangeSeals seals,
            ReplaceAddress replaceAddress,
            Outbox outbox,
            EmailChangeSettings settings,
            Clock clock) {
        this.citizens = citizens;
        this.changes = changes;
        this.seals = seals;
        this.replaceAddress = replaceAddress;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** A typed code; empty when it can be none. */
    record Attempt(UUID id, UUID citizen, Optional<EmailCode> code) {}

    @WithTransaction
    Uni<Confirmation> confirm(Attempt attempt) {
        Instant now = clock.instant();
        return citizens.lock(attempt.citizen())
                .chain(locked ->
                        changes.of(attempt.citizen(), now).chain(change -> judge(attempt, locked, change, now)));
    }

    private Uni<Confirmation> judge(
            Attempt attempt, Optional<CitizenAccount> citizen, Optional<OpenChange> found, Instant now) {
        boolean active = citizen.filter(account -> account.status() == CitizenStatus.ACTIVE
                        && account.standing().frozen() == null)
                .isPresent();
        if (!active || found.isEmpty()) {
            return outcome(new Confirmation.NothingUnderway());
        }
        OpenChange change = found.get();
        Optional<Instant> before = change.confirmedBy(attempt.id(), now.minus(settings.repeatWindow()));
        if (before.isPresent()) {
            return outcome(confirmed(change, before.get()));
        }
        if (change.confirmedAt() != null) {
            return outcome(new Confirmation.NothingUnderway());
        }
        if (change.expiredAt(now) || change.tries() >= settings.triesPerCode()) {
            return outcome(new Confirmation.Expired());
        }
        return change.waitsUntil() != null
                ? outcome(new Confirmation.TooManyAttempts(change.waitsUntil()))
                : compare(attempt, citizen.get(), change, now);
    }

    private Uni<Confirmation> compare(Attempt attempt, CitizenAccount citizen, OpenChange change, Instant now) {
        int left = settings.triesPerCode() - change.tries() - 1;
        boolean right = attempt.code()
                .filter(code -> seals.isCode(change, citizen.id(), code))
                .isPresent();
        return changes.reserve(citizen.id(), change.id(), now)
                .chain(reserved -> reserved && right
                        ? use(attempt, citizen, change, now)
                        : outcome(new Confirmation.WrongCode(left)));
    }

    private Uni<Confirmation> use(Attempt attempt, CitizenAccount citizen, OpenChange change, Instant now) {
        return changes.confirm(citizen.id(), change.id(), attempt.id(), now)
                .chain(used -> used
                        ? count(citizen, change, now).replaceWith(confirmed(change, now))
                        : outcome(new Confirmation.NothingUnderway()));
    }

    private Uni<Void> count(CitizenAccount citizen, OpenChange change, Instant now) {
        EmailAddress email = seals.open(citizen.id(), change);
        if (citizen.email().equals(email)) {
            return citizens.confirmEmail(citizen.id(), now)
                    .chain(() -> outbox.append(new EmailConfirmed(citizen.id(), now).event()));
        }
        return replaceAddress.replace(citizen, new Coming(email, change.sealedRecipient(), now, "citizen"), now);
    }

    private static Uni<Confirmation> outcome(Confirmation outcome) {
        return Uni.createFrom().item(outcome);
    }

    private static Confirmation confirmed(OpenChange change, Instant at) {
        return new Confirmation.Confirmed(change.masked(), change.sealedRecipient(), at);
    }
}
