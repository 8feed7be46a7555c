package hu.kapu.kit.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes the second delivery of an event do nothing: its id and its effect are committed together or not at all. */
@ApplicationScoped
public class Inbox {
    private static final String INSERT =
            "insert into inbox (event_id, received_at) values ($1, $2) on conflict do nothing";
    private static final String NATIVE_INSERT = INSERT.replace('$', '?');

    private final Clock clock;

    public Inbox(Clock clock) {
        this.clock = clock;
    }

    /** In the Hibernate Reactive session of the surrounding {@code @WithTransaction}. */
    public Uni<Void> once(UUID eventId, Supplier<Uni<Void>> effect) {
        return Panache.getSession()
                .chain(session -> remember(session, eventId))
                .chain(rows -> rows == 1 ? effect.get() : nothing());
    }

    /** In the transaction that is open on the connection. */
    public Uni<Void> once(SqlConnection connection, UUID eventId, Supplier<Uni<Void>> effect) {
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.of(eventId, receivedAt()))
                .chain(rows -> rows.rowCount() == 1 ? effect.get() : nothing());
    }

    private Uni<Integer> remember(Mutiny.Session session, UUID eventId) {
        Mutiny.Query<Integer> query = session.createNativeQuery(NATIVE_INSERT);
        return query.setParameter(1, eventId).setParameter(2, receivedAt()).executeUpdate();
    }

    private OffsetDateTime receivedAt() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
