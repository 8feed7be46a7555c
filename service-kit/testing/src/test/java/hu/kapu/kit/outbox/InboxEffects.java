package hu.kapu.kit.outbox;

import hu.kapu.kit.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** A consumer whose effect can be counted: one note for each event it takes in. */
final class InboxEffects {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private InboxEffects() {}

    static void takeIn(RelayRig rig, UUID eventId) {
        Inbox inbox = new Inbox(Clock.systemUTC());
        Object _ = rig.pool()
                .withTransaction(connection -> inbox.once(connection, eventId, () -> effect(connection)))
                .await()
                .atMost(PATIENCE);
    }

    static long count(RelayRig rig) {
        return rig.pool()
                .query("select count(*) as many from note")
                .execute()
                .map(rows -> rows.iterator().next().getLong("many"))
                .await()
                .atMost(PATIENCE);
    }

    private static Uni<Void> effect(SqlConnection connection) {
        return connection
                .preparedQuery("insert into note (id, text) values ($1, 'effect')")
                .execute(Tuple.of(UUID.randomUUID()))
                .replaceWithVoid();
    }
}
