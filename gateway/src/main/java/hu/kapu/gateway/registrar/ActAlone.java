package hu.kapu.gateway.registrar;

import hu.kapu.gateway.clients.RegistrarAnswer;
import hu.kapu.gateway.clients.RegistrarIdentity;
import hu.kapu.gateway.registrar.RegistrarEvents.RegistrarActed;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a registrar does without a second official: registering at the counter, a new first-login code. */
@ApplicationScoped
class ActAlone {
    /** A new code for this citizen. */
    record NewCode(UUID id, UUID citizen, String reason, String caseNumber) {}

    private final Pool pool;
    private final RegistrarIdentity identity;
    private final RegistrarAudit audit;
    private final RegistrarEvents events;
    private final Clock clock;

    ActAlone(Pool pool, RegistrarIdentity identity, RegistrarAudit audit, RegistrarEvents events, Clock clock) {
        this.pool = pool;
        this.identity = identity;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Uni<RegistrarAnswer> register(Official official, RegistrarIdentity.Registration registration) {
        return identity.register(registration)
                .call(answer -> answer instanceof RegistrarAnswer.Done done
                        ? told(
                                official,
                                registration.id(),
                                "registered",
                                done.citizenId().orElse(null),
                                null,
                                null)
                        : Uni.createFrom().voidItem());
    }

    Uni<RegistrarAnswer> issueFirstLoginCode(Official official, NewCode wanted) {
        return identity.issueFirstLoginCode(wanted.citizen(), wanted.id())
                .call(answer -> answer instanceof RegistrarAnswer.Done
                        ? told(
                                official,
                                wanted.id(),
                                "first-login-code-issued",
                                wanted.citizen(),
                                wanted.caseNumber(),
                                wanted.reason())
                        : Uni.createFrom().voidItem());
    }

    /** Record and event once, under the id of the action. */
    private Uni<Void> told(
            Official official,
            UUID id,
            String action,
            @Nullable UUID citizen,
            @Nullable String caseNumber,
            @Nullable String reason) {
        Instant now = clock.instant();
        String office = official.office(Role.REGISTRAR);
        RegistrarAudit.Action entry = new RegistrarAudit.Action(
                id, now, official.citizenId(), official.name(), office, action, citizen, null, caseNumber, reason);
        RegistrarActed data = new RegistrarActed(action, office, null, caseNumber, now);
        return pool.withTransaction(connection -> audit.record(connection, entry)
                        .chain(first -> first && citizen != null
                                ? events.acted(connection, citizen, data)
                                : Uni.createFrom().voidItem()))
                .replaceWithVoid();
    }
}
