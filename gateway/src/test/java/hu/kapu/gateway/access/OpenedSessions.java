package hu.kapu.gateway.access;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.session.Epochs;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.gateway.session.Sessions;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sessions as completed sign-ins leave them. */
@Singleton
class OpenedSessions {
    private final Pool pool;
    private final Sessions sessions;
    private final Epochs epochs;

    OpenedSessions(Pool pool, Sessions sessions, Epochs epochs) {
        this.pool = pool;
        this.sessions = sessions;
        this.epochs = epochs;
    }

    /** Opened with a password given at this instant, under the citizen's present epoch. */
    Session open(UUID citizen, Instant passwordAt) {
        long epoch = epochs.of(citizen).await().indefinitely();
        Session session = new Session(
                UUID.randomUUID(),
                UUID.randomUUID(),
                citizen,
                "anna",
                "Kovács Anna",
                "hu",
                "a•••••@p•••.hu",
                "c2VhbGVk",
                Set.of(Method.PASSWORD, Method.TOTP),
                passwordAt,
                passwordAt,
                epoch,
                passwordAt.plus(Duration.ofHours(12)),
                null,
                null,
                null,
                Session.Origin.UNKNOWN);
        SessionCookie cookie = new SessionCookie(session.id().toString());
        pool.withTransaction(connection -> sessions.replace(connection, Optional.empty(), session, cookie))
                .await()
                .indefinitely();
        return session;
    }

    boolean isOpen(Session session) {
        return sessions.alive(session.id()).await().indefinitely().isPresent();
    }
}
