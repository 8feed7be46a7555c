package hu.kapu.gateway.registrar;

import hu.kapu.kit.ids.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The first official takes a case back while nobody has decided about it; what it would have written is forgotten. */
@ApplicationScoped
class WithdrawCase {
    sealed interface Outcome {
        record Withdrawn() implements Outcome {}

        record OfAnother() implements Outcome {}

        /** Somebody has decided, or it waited too long. */
        record Settled() implements Outcome {}

        record Unknown() implements Outcome {}
    }

    private final Pool pool;
    private final RegistrarCases cases;
    private final RegistrarAudit audit;
    private final Ids ids;
    private final Clock clock;

    WithdrawCase(Pool pool, RegistrarCases cases, RegistrarAudit audit, Ids ids, Clock clock) {
        this.pool = pool;
        this.cases = cases;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Outcome> withdraw(Official official, UUID id) {
        Instant now = clock.instant();
        return pool.withTransaction(connection -> cases.withdraw(connection, id, official.citizenId(), now)
                        .call(withdrawn -> withdrawn.isPresent()
                                ? written(connection, withdrawn.get(), now)
                                : Uni.createFrom().voidItem()))
                .chain(withdrawn ->
                        withdrawn.isPresent() ? Uni.createFrom().item(new Outcome.Withdrawn()) : whyNot(official, id));
    }

    /** A second click of the one who withdrew comes to the same end. */
    private Uni<Outcome> whyNot(Official official, UUID id) {
        return cases.byId(id)
                .map(found -> found.map(open -> whyNot(official, open)).orElseGet(Outcome.Unknown::new));
    }

    private static Outcome whyNot(Official official, RegistrarCase open) {
        if (!open.initiator().equals(official.citizenId())) {
            return new Outcome.OfAnother();
        }
        return open.state() == CaseState.WITHDRAWN ? new Outcome.Withdrawn() : new Outcome.Settled();
    }

    private Uni<Void> written(SqlConnection connection, RegistrarCase withdrawn, Instant now) {
        return audit.record(
                        connection,
                        new RegistrarAudit.Action(
                                ids.next(),
                                now,
                                withdrawn.initiator(),
                                withdrawn.initiatorName(),
                                withdrawn.office(),
                                "case-withdrawn",
                                withdrawn.citizenId(),
                                withdrawn.id(),
                                withdrawn.caseNumber(),
                                withdrawn.reason()))
                .replaceWithVoid();
    }
}
