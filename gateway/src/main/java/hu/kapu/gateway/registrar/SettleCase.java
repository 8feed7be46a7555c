package hu.kapu.gateway.registrar;

import hu.kapu.gateway.clients.CitizenAccount;
import hu.kapu.gateway.registrar.RegistrarEvents.RegistrarActed;
import hu.kapu.kit.ids.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;

/** Writes down what became of an approved case: state, record and event in one transaction, by whoever is first. */
@ApplicationScoped
class SettleCase {
    private final Pool pool;
    private final RegistrarCases cases;
    private final RegistrarAudit audit;
    private final RegistrarEvents events;
    private final GrantRole grantRole;
    private final Ids ids;
    private final Clock clock;

    SettleCase(
            Pool pool,
            RegistrarCases cases,
            RegistrarAudit audit,
            RegistrarEvents events,
            GrantRole grantRole,
            Ids ids,
            Clock clock) {
        this.pool = pool;
        this.cases = cases;
        this.audit = audit;
        this.events = events;
        this.grantRole = grantRole;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<CaseState> done(RegistrarCase approved) {
        Instant now = clock.instant();
        return settle(approved, CaseState.DONE, now, connection -> tell(connection, approved, now));
    }

    Uni<CaseState> granted(RegistrarCase approved, CaseContent.GrantRole content, CitizenAccount.Known account) {
        Instant now = clock.instant();
        Officials.Grant grant = new Officials.Grant(
                new Officials.Holding(
                        approved.citizenId(), account.userName(), content.role(), content.office(), content.until()),
                now,
                approved.initiator(),
                approved.decider().map(RegistrarCase.Decider::official).orElse(null));
        return settle(
                approved,
                CaseState.DONE,
                now,
                connection -> grantRole
                        .write(connection, grant, account.sealedRecipient())
                        .chain(() ->
                                record(connection, approved, approved.kind().action(), now)));
    }

    Uni<CaseState> impossible(RegistrarCase approved) {
        Instant now = clock.instant();
        return settle(
                approved,
                CaseState.IMPOSSIBLE,
                now,
                connection -> record(connection, approved, "case-impossible", now));
    }

    private Uni<CaseState> settle(
            RegistrarCase approved, CaseState end, Instant now, Function<SqlConnection, Uni<Void>> told) {
        return pool.withTransaction(connection -> cases.settle(connection, approved.id(), end, now)
                        .call(first -> first
                                ? told.apply(connection)
                                : Uni.createFrom().voidItem()))
                .replaceWith(end);
    }

    private Uni<Void> tell(SqlConnection connection, RegistrarCase approved, Instant now) {
        RegistrarActed data = new RegistrarActed(
                approved.kind().action(), approved.office(), approved.id(), approved.caseNumber(), now);
        return record(connection, approved, approved.kind().action(), now)
                .chain(() -> events.acted(connection, approved.citizenId(), data));
    }

    private Uni<Void> record(SqlConnection connection, RegistrarCase approved, String action, Instant now) {
        return audit.record(
                        connection,
                        new RegistrarAudit.Action(
                                ids.next(),
                                now,
                                approved.initiator(),
                                approved.initiatorName(),
                                approved.office(),
                                action,
                                approved.citizenId(),
                                approved.id(),
                                approved.caseNumber(),
                                approved.reason()))
                .replaceWithVoid();
    }
}
