package hu.kapu.secondfactor.ending;

import hu.kapu.kit.inbox.Inbox;
import hu.kapu.kit.outbox.Outbox;
import hu.kapu.secondfactor.state.EndedFactor;
import hu.kapu.secondfactor.state.FactorOwners;
import hu.kapu.secondfactor.state.Factors;
import hu.kapu.secondfactor.state.SecondFactorEvents;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Erases everything about a citizen whose account is closed. Only the id stays, marked as closed, so that a request
 * that is still on its way makes no factor for it.
 */
@ApplicationScoped
class CloseOwner {
    private static final String CLOSING = "closing";

    private static final List<String> TABLES = List.of(
            "pending_enrolment",
            "deletion_code",
            "factor_change",
            "removal",
            "transaction_attempts",
            "email_challenge",
            "mail_budget");

    private final Pool pool;
    private final Inbox inbox;
    private final FactorOwners owners;
    private final Factors factors;
    private final Outbox outbox;
    private final Clock clock;

    CloseOwner(Pool pool, Inbox inbox, FactorOwners owners, Factors factors, Outbox outbox, Clock clock) {
        this.pool = pool;
        this.inbox = inbox;
        this.owners = owners;
        this.factors = factors;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Once for each event. */
    Uni<Void> close(UUID event, UUID citizen) {
        Instant now = clock.instant();
        return pool.withTransaction(connection -> inbox.once(connection, event, () -> close(connection, citizen, now)));
    }

    private Uni<Void> close(SqlConnection connection, UUID citizen, Instant now) {
        return owners.lockOrMake(connection, citizen)
                .chain(() -> factors.endAll(connection, citizen, now, now))
                .call(ended -> tell(connection, citizen, ended, now))
                .call(() -> erase(connection, citizen))
                .chain(() -> owners.close(connection, citizen, now));
    }

    private Uni<Void> tell(SqlConnection connection, UUID citizen, List<EndedFactor> ended, Instant now) {
        return ended.isEmpty()
                ? Uni.createFrom().voidItem()
                : outbox.append(connection, SecondFactorEvents.secondFactorsEnded(citizen, CLOSING, ended, now));
    }

    private Uni<Void> erase(SqlConnection connection, UUID citizen) {
        return Multi.createFrom()
                .iterable(TABLES)
                .onItem()
                .transformToUniAndConcatenate(table -> connection
                        .preparedQuery("DELETE FROM " + table + " WHERE citizen_id = $1")
                        .execute(Tuple.of(citizen)))
                .collect()
                .last()
                .chain(() -> factors.erase(connection, citizen));
    }
}
