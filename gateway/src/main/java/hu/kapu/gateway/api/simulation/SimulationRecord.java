package hu.kapu.gateway.api.simulation;

import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.scope.ApiCaller;
import hu.kapu.gateway.scope.AskedPersons;
import hu.kapu.gateway.scope.OperatorActions;
import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.outbox.OutboxEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Writes down who asks about whom, known or not, before anything is answered, and tells the person's history. */
@ApplicationScoped
class SimulationRecord {
    private static final String TOPIC = "kapu.gateway.v1";
    private static final String ACTION = "sign-in-simulated";

    record SignInSimulated(String portal, Instant at) {}

    private final OperatorActions actions;
    private final AskedPersons askedPersons;
    private final Outbox outbox;
    private final Pool pool;
    private final Clock clock;

    SimulationRecord(OperatorActions actions, AskedPersons askedPersons, Outbox outbox, Pool pool, Clock clock) {
        this.actions = actions;
        this.askedPersons = askedPersons;
        this.outbox = outbox;
        this.pool = pool;
        this.clock = clock;
    }

    /** @param citizen who that is, if anybody */
    Uni<Void> write(ApiCaller caller, Person person, Optional<UUID> citizen, Portal portal) {
        Instant now = clock.instant();
        Optional<String> asked = Optional.of(askedPersons.mark(person.asked()));
        OperatorActions.Action action = new OperatorActions.Action(caller, now, ACTION, citizen, portal.id(), asked);
        return pool.withTransaction(connection -> actions.record(connection, action)
                .chain(() -> citizen.map(known -> tell(connection, known, new SignInSimulated(portal.id(), now)))
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Void> tell(SqlConnection connection, UUID citizen, SignInSimulated data) {
        return outbox.append(connection, new OutboxEvent(TOPIC, ACTION + ".v1", citizen, data));
    }
}
