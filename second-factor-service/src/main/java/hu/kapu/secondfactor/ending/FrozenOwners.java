package hu.kapu.secondfactor.ending;

import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Remembers whose account is frozen, so that the way back does not end while its owner is looking for it. */
@ApplicationScoped
class FrozenOwners {
    /** Who has no row has nothing that could be restored. */
    private static final String MARK = "UPDATE factor_owner SET frozen_at = $2 WHERE citizen_id = $1";

    private final Pool pool;
    private final Inbox inbox;

    FrozenOwners(Pool pool, Inbox inbox) {
        this.pool = pool;
        this.inbox = inbox;
    }

    Uni<Void> frozen(CloudEvent event) {
        return mark(event, event.time());
    }

    Uni<Void> unfrozen(CloudEvent event) {
        return mark(event, null);
    }

    /** Once for each event. */
    private Uni<Void> mark(CloudEvent event, @Nullable Instant frozenAt) {
        Tuple values = Tuple.of(event.subject(), frozenAt == null ? null : frozenAt.atOffset(ZoneOffset.UTC));
        return pool.withTransaction(connection -> inbox.once(
                connection,
                event.id(),
                () -> connection.preparedQuery(MARK).execute(values).replaceWithVoid()));
    }
}
