package hu.kapu.identity.credential;

import hu.kapu.identity.credential.Reservation.Granted;
import hu.kapu.identity.credential.Reservation.NameHolder;
import hu.kapu.identity.credential.ReservePassword.Reserved;
import hu.kapu.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * Records a wrong password. By name it is one statement, the same for a name that nobody has; what follows for a real
 * one, {@link TellOfWaits} does. By device, which only its citizen can come with, the event is in the same transaction.
 */
@ApplicationScoped
class RefusePassword {
    private static final String LOCK_CITIZEN = "select id from citizen where id = $1 for update";

    private final AttemptBudgets budgets;
    private final Pool pool;
    private final Outbox outbox;

    RefusePassword(AttemptBudgets budgets, Pool pool, Outbox outbox) {
        this.budgets = budgets;
        this.pool = pool;
        this.outbox = outbox;
    }

    Uni<Void> refuse(Reserved reserved, Granted granted) {
        Optional<PasswordLocked> lock = reserved.knownDevice() ? lock(reserved, granted) : Optional.empty();
        return lock.isEmpty()
                ? budgets.refuse(reserved.budget(), reserved.attempt().id())
                : pool.withTransaction(connection -> refuseAndTell(connection, reserved, lock.get()));
    }

    private Uni<Void> refuseAndTell(SqlConnection connection, Reserved reserved, PasswordLocked lock) {
        return connection
                .preparedQuery(LOCK_CITIZEN)
                .execute(Tuple.of(lock.citizenId()))
                .chain(() -> budgets.refuse(
                        connection, reserved.budget(), reserved.attempt().id()))
                .chain(() -> outbox.append(connection, lock.event()));
    }

    private static Optional<PasswordLocked> lock(Reserved reserved, Granted granted) {
        return granted.holder().flatMap(holder -> granted.waitsUntil().map(until -> locked(reserved, holder, until)));
    }

    private static PasswordLocked locked(Reserved reserved, NameHolder holder, Instant until) {
        return new PasswordLocked(holder.citizen(), reserved.at(), until, reserved.knownDevice());
    }
}
