package hu.kapu.tracing;

import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.outbox.OutboxEvent;
import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request that leaves an event. */
@Path("/notes/{citizen}")
@Unremovable
public class NoteResource {
    static final String TOPIC = "kapu.traced.v1";

    private final Outbox outbox;
    private final Pool pool;

    NoteResource(Outbox outbox, Pool pool) {
        this.outbox = outbox;
        this.pool = pool;
    }

    @POST
    public Uni<Void> write(@PathParam("citizen") UUID citizen, @QueryParam("code") @Nullable String code) {
        OutboxEvent event = new OutboxEvent(TOPIC, "note-written.v1", citizen, Map.of("text", "hello"));
        return pool.withTransaction(connection -> outbox.append(connection, event));
    }
}
