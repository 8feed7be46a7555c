package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.AcceptedCitizen;
import hu.kapu.gateway.session.Epochs;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.gateway.session.Sessions;
import hu.kapu.gateway.signin.SignInState.Completed;
import hu.kapu.gateway.signin.SignInState.Refused;
import hu.kapu.gateway.visitor.Visitors;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The last step: the calendar and the epoch have the word once more, then the session, the new browser id, the event
 * and the completed state are one database transaction.
 */
@ApplicationScoped
class CompleteSignIn {
    private final Pool pool;
    private final SignInTransactions transactions;
    private final Browsers browsers;
    private final Sessions sessions;
    private final Epochs epochs;
    private final SignInEvents events;
    private final NewDeviceLetter newDeviceLetter;
    private final SignInGate gate;
    private final Visitors visitors;

    CompleteSignIn(
            Pool pool,
            SignInTransactions transactions,
            Browsers browsers,
            Sessions sessions,
            Epochs epochs,
            SignInEvents events,
            NewDeviceLetter newDeviceLetter,
            SignInGate gate,
            Visitors visitors) {
        this.pool = pool;
        this.transactions = transactions;
        this.browsers = browsers;
        this.sessions = sessions;
        this.epochs = epochs;
        this.events = events;
        this.newDeviceLetter = newDeviceLetter;
        this.gate = gate;
        this.visitors = visitors;
    }

    /** The state reached, or empty when another submission was first. */
    Uni<Optional<SignInState>> complete(
            SignInTransaction from,
            ProvenPassword password,
            Set<Method> methods,
            Function<UUID, Completed> completed,
            Optional<SessionCookie> former) {
        return epochs.of(password.citizenId())
                .map(epoch -> gate.objection(from.target(), password, methods, epoch))
                .chain(objection ->
                        objection.isPresent() ? refuse(from, objection.get()) : settle(from, completed, former))
                .invoke(reached -> reached.ifPresent(state -> tellOperators(from, state)));
    }

    /** A refusal has been told where it was made. */
    private void tellOperators(SignInTransaction from, SignInState reached) {
        if (reached instanceof Completed completed) {
            events.committed(from, completed);
        }
    }

    private Uni<Optional<SignInState>> settle(
            SignInTransaction from, Function<UUID, Completed> completed, Optional<SessionCookie> former) {
        return from.strengthens()
                .map(session -> strengthen(from, completed.apply(session)))
                .orElseGet(() -> open(from, completed.apply(gate.newSessionId()), former));
    }

    /** The session goes on under a new id with what it proves now; what portals were granted in it stays good. */
    private Uni<Optional<SignInState>> strengthen(SignInTransaction from, Completed completed) {
        return sessions.alive(completed.session())
                .chain(session -> session.isEmpty()
                        ? refuse(from, RefusalReason.SESSION_ENDED)
                        : strengthen(from, completed, session.get()));
    }

    private Uni<Optional<SignInState>> strengthen(SignInTransaction from, Completed completed, Session session) {
        Session stronger = session.strengthened(from.id(), completed.methods(), completed.at());
        return pool.withTransaction(connection -> sessions.hold(connection, stronger)
                .chain(held -> held
                        ? transactions.move(connection, from, completed, from.expiresAt())
                        : Uni.createFrom().item(false))
                .call(moved -> moved
                        ? sessions.strengthen(connection, stronger, gate.cookie(from, completed))
                                .chain(() -> tell(connection, from, completed, stronger))
                        : Uni.createFrom().voidItem())
                .map(moved -> moved ? Optional.of(completed) : Optional.empty()));
    }

    private Uni<Optional<SignInState>> refuse(SignInTransaction from, RefusalReason reason) {
        Refused refused = new Refused(reason);
        return transactions
                .move(from, refused, from.expiresAt())
                .call(moved ->
                        moved ? events.refused(from, reason) : Uni.createFrom().voidItem())
                .map(moved -> moved ? Optional.of(refused) : Optional.empty());
    }

    private Uni<Optional<SignInState>> open(
            SignInTransaction from, Completed completed, Optional<SessionCookie> former) {
        return pool.withTransaction(connection -> transactions
                .move(connection, from, completed, from.expiresAt())
                .call(moved -> moved
                        ? settle(connection, from, completed, former)
                        : Uni.createFrom().voidItem())
                .map(moved -> moved ? Optional.of(completed) : Optional.empty()));
    }

    private Uni<Void> settle(
            SqlConnection connection, SignInTransaction from, Completed completed, Optional<SessionCookie> former) {
        Session session = session(from, completed);
        return sessions.replace(connection, former, session, gate.cookie(from, completed))
                .chain(() -> tell(connection, from, completed, session));
    }

    private Uni<Void> tell(SqlConnection connection, SignInTransaction from, Completed completed, Session session) {
        return browsers.replaceId(connection, from.browser(), gate.browserAfter(from, completed))
                .chain(() -> events.signedIn(connection, from, completed, session.origin()))
                .chain(() -> newDeviceLetter.request(connection, from, completed, session.origin()));
    }

    private Session session(SignInTransaction from, Completed completed) {
        AcceptedCitizen citizen = completed.password().citizen();
        return new Session(
                completed.session(),
                from.id(),
                citizen.citizenId(),
                citizen.userName(),
                citizen.displayName(),
                citizen.language(),
                citizen.maskedAddress(),
                citizen.sealedRecipient(),
                completed.methods(),
                completed.at(),
                citizen.passwordAt(),
                completed.password().epoch(),
                sessions.latestEnd(completed.at()),
                citizen.restrictedUntil(),
                citizen.closingAt(),
                null,
                visitors.origin());
    }
}
