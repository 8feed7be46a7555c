package hu.kapu.kit.trial;

import hu.kapu.kit.inbox.Inbox;
import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.outbox.OutboxEvent;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Writes notes with their events, in either kind of transaction. */
@ApplicationScoped
public class Notes {
    public static final String TOPIC = "kapu.trial.v1";

    private final Outbox outbox;
    private final Inbox inbox;
    private final Pool pool;

    Notes(Outbox outbox, Inbox inbox, Pool pool) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.pool = pool;
    }

    @WithTransaction
    public Uni<Void> write(UUID citizen, String text) {
        Note note = new Note();
        note.id = UUID.randomUUID();
        note.text = text;
        return Panache.getSession()
                .chain(session -> session.persist(note))
                .chain(() -> outbox.append(event(citizen, text)));
    }

    @WithTransaction
    public Uni<Void> writeAndFail(UUID citizen, String text) {
        return write(citizen, text).chain(() -> Uni.createFrom().failure(new IllegalStateException("on purpose")));
    }

    public Uni<Void> writePlainly(UUID citizen, String text) {
        return pool.withTransaction(connection -> insert(connection, UUID.randomUUID(), text)
                .chain(() -> outbox.append(connection, event(citizen, text))));
    }

    @WithTransaction
    public Uni<Void> takeIn(UUID eventId, UUID citizen, String text) {
        return inbox.once(eventId, () -> write(citizen, text));
    }

    public Uni<Void> takeInPlainly(UUID eventId, String text) {
        return pool.withTransaction(
                connection -> inbox.once(connection, eventId, () -> insert(connection, UUID.randomUUID(), text)));
    }

    public Uni<Long> count(String text) {
        return pool.preparedQuery("select count(*) as many from note where text = $1")
                .execute(Tuple.of(text))
                .map(rows -> rows.iterator().next().getLong("many"));
    }

    private static Uni<Void> insert(SqlConnection connection, UUID id, String text) {
        return connection
                .preparedQuery("insert into note (id, text) values ($1, $2)")
                .execute(Tuple.of(id, text))
                .replaceWithVoid();
    }

    private static OutboxEvent event(UUID citizen, String text) {
        return new OutboxEvent(TOPIC, "note-written.v1", citizen, Map.of("text", text));
    }
}
