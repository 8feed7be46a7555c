package hu.kapu.gateway.registrar;

import hu.kapu.gateway.clients.RegistrarAnswer;
import hu.kapu.gateway.clients.RegistrarIdentity;
import hu.kapu.gateway.registrar.RegistrarEvents.RegistrarActed;
import hu.kapu.gateway.signin.Attempts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a registrar does without a second official: registering at the counter, a new first-login code.
 *
 * <p>That it is begun stands in the record before the call, and what became of it after: a crash in between leaves an
 * entry without an end.
 */
@ApplicationScoped
class ActAlone {
    /** A new code for this citizen. */
    record NewCode(UUID id, UUID citizen, String reason, String caseNumber) {}

    /** The entries it makes in the record. */
    private enum Deed {
        REGISTRATION("registration-begun", "registered", "registration-refused"),
        FIRST_LOGIN_CODE("first-login-code-begun", "first-login-code-issued", "first-login-code-refused");

        private final String begun;
        private final String done;
        private final String refused;

        Deed(String begun, String done, String refused) {
            this.begun = begun;
            this.done = done;
            this.refused = refused;
        }
    }

    private record Doing(
            Deed deed,
            UUID id,
            Official official,
            @Nullable UUID citizen,
            @Nullable String caseNumber,
            @Nullable String reason) {

        String office() {
            return official.office(Role.REGISTRAR);
        }

        Doing about(Optional<UUID> registered) {
            return new Doing(deed, id, official, registered.orElse(citizen), caseNumber, reason);
        }
    }

    private final Pool pool;
    private final RegistrarIdentity identity;
    private final RegistrarAudit audit;
    private final RegistrarEvents events;
    private final Attempts attempts;
    private final Clock clock;

    ActAlone(
            Pool pool,
            RegistrarIdentity identity,
            RegistrarAudit audit,
            RegistrarEvents events,
            Attempts attempts,
            Clock clock) {
        this.pool = pool;
        this.identity = identity;
        this.audit = audit;
        this.events = events;
        this.attempts = attempts;
        this.clock = clock;
    }

    Uni<RegistrarAnswer> register(Official official, RegistrarIdentity.Registration registration) {
        return recorded(
                new Doing(Deed.REGISTRATION, registration.id(), official, null, null, null),
                () -> identity.register(registration));
    }

    Uni<RegistrarAnswer> issueFirstLoginCode(Official official, NewCode wanted) {
        return recorded(
                new Doing(
                        Deed.FIRST_LOGIN_CODE,
                        wanted.id(),
                        official,
                        wanted.citizen(),
                        wanted.caseNumber(),
                        wanted.reason()),
                () -> identity.issueFirstLoginCode(wanted.citizen(), wanted.id()));
    }

    private Uni<RegistrarAnswer> recorded(Doing doing, Supplier<Uni<RegistrarAnswer>> call) {
        return audit.record(entry(doing, related(doing, "begun"), doing.deed().begun, clock.instant()))
                .chain(() -> call.get())
                .call(answer -> settled(doing, answer));
    }

    private Uni<Void> settled(Doing doing, RegistrarAnswer answer) {
        return switch (answer) {
            case RegistrarAnswer.Done done -> told(doing.about(done.citizenId()));
            case RegistrarAnswer.Refused ignored ->
                audit.record(entry(doing, related(doing, "refused"), doing.deed().refused, clock.instant()))
                        .replaceWithVoid();
            case RegistrarAnswer.Unavailable() -> Uni.createFrom().voidItem();
        };
    }

    /** Record and event once, under the id of the action. */
    private Uni<Void> told(Doing doing) {
        Instant now = clock.instant();
        String action = doing.deed().done;
        UUID citizen = doing.citizen();
        RegistrarActed data = new RegistrarActed(action, doing.office(), null, doing.caseNumber(), now);
        return pool.withTransaction(connection -> audit.record(connection, entry(doing, doing.id(), action, now))
                        .chain(first -> first && citizen != null
                                ? events.acted(connection, citizen, data)
                                : Uni.createFrom().voidItem()))
                .replaceWithVoid();
    }

    /** The same for the same action, so that a second click is no second entry. */
    private UUID related(Doing doing, String which) {
        return attempts.of("registrar-action", which, doing.id().toString());
    }

    private static RegistrarAudit.Action entry(Doing doing, UUID id, String action, Instant at) {
        return new RegistrarAudit.Action(
                id,
                at,
                doing.official().citizenId(),
                doing.official().name(),
                doing.office(),
                action,
                doing.citizen(),
                doing.id(),
                doing.caseNumber(),
                doing.reason());
    }
}
