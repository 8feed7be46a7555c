package hu.kapu.gateway.session;

import hu.kapu.gateway.session.Session.Origin;
import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.outbox.OutboxEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the citizen's history learns of sessions: ended by wish, and what was taken away in one. */
@ApplicationScoped
public class SessionEvents {
    private static final String TOPIC = "kapu.gateway.v1";
    private static final String BY_THE_CITIZEN = "citizen";

    record SessionEnded(
            String by,
            @Nullable String device,
            @Nullable String network,
            @Nullable String country,
            Instant at) {}

    record SessionsEnded(String by, Instant at) {}

    record Exported(Instant at) {}

    private final Outbox outbox;
    private final Pool pool;
    private final Clock clock;

    SessionEvents(Outbox outbox, Pool pool, Clock clock) {
        this.outbox = outbox;
        this.pool = pool;
        this.clock = clock;
    }

    Uni<Void> ended(SqlConnection connection, UUID citizen, Origin origin) {
        SessionEnded data =
                new SessionEnded(BY_THE_CITIZEN, origin.device(), origin.network(), origin.country(), clock.instant());
        return outbox.append(connection, new OutboxEvent(TOPIC, "session-ended.v1", citizen, data));
    }

    Uni<Void> othersEnded(SqlConnection connection, UUID citizen) {
        SessionsEnded data = new SessionsEnded(BY_THE_CITIZEN, clock.instant());
        return outbox.append(connection, new OutboxEvent(TOPIC, "sessions-ended.v1", citizen, data));
    }

    /** A copy of everything is about to be handed out. */
    public Uni<Void> exported(UUID citizen) {
        OutboxEvent event = new OutboxEvent(TOPIC, "exported.v1", citizen, new Exported(clock.instant()));
        return pool.withTransaction(connection -> outbox.append(connection, event));
    }
}
