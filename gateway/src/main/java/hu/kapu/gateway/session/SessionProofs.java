package hu.kapu.gateway.session;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** What a signed-in citizen proved once more in the session: the password, and after it a second factor. */
@ApplicationScoped
public class SessionProofs {
    private final Pool pool;

    SessionProofs(Pool pool) {
        this.pool = pool;
    }

    /** When the password was last given within the session, not counting the sign-in. */
    public Uni<Optional<Instant>> passwordGivenAgainAt(Session session) {
        return pool.preparedQuery("select password_again_at from session where id = $1")
                .execute(Tuple.of(session.id()))
                .map(rows -> rows.iterator().hasNext()
                        ? Optional.ofNullable(rows.iterator().next().getOffsetDateTime("password_again_at"))
                                .map(OffsetDateTime::toInstant)
                        : Optional.empty());
    }

    public Uni<Void> passwordGivenAgain(Session session, Instant at) {
        return pool.preparedQuery("""
                        update session set password_at = greatest(password_at, $2), password_again_at = $2
                        where id = $1 and ended_at is null
                        """).execute(Tuple.of(session.id(), utc(at))).replaceWithVoid();
    }

    /** From now on, for a while, this session may change what needs both factors. */
    public Uni<Void> reauthenticated(Session session, Instant at) {
        return pool.preparedQuery("update session set reauthenticated_at = $2 where id = $1 and ended_at is null")
                .execute(Tuple.of(session.id(), utc(at)))
                .replaceWithVoid();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
