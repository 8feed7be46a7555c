package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.deletioncode.HashedDeletionCode;
import hu.kapu.secondfactor.enrolment.Completion.Activated;
import hu.kapu.secondfactor.enrolment.Completion.FactorPresent;
import hu.kapu.secondfactor.enrolment.Completion.Unknown;
import hu.kapu.secondfactor.enrolment.PendingEnrolment.EnrolmentConfirmation;
import hu.kapu.secondfactor.requester.SealedRecipient;
import hu.kapu.secondfactor.state.FactorOwners;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * The one transaction of "Befejezés": re-check the right, take the pending enrolment away, make the authenticator and
 * the deletion code valid, tell others and ask for the letter.
 */
@ApplicationScoped
class Activation {
    private final Pool pool;
    private final FactorOwners owners;
    private final PendingEnrolments pendings;
    private final ActivationRows rows;
    private final ActivationNews news;
    private final Clock clock;

    Activation(
            Pool pool,
            FactorOwners owners,
            PendingEnrolments pendings,
            ActivationRows rows,
            ActivationNews news,
            Clock clock) {
        this.pool = pool;
        this.owners = owners;
        this.pendings = pendings;
        this.rows = rows;
        this.news = news;
        this.clock = clock;
    }

    /** {@link Unknown} if the enrolment is gone meanwhile. */
    Uni<Completion> activate(
            PendingEnrolment pending,
            EnrolmentConfirmation confirmation,
            HashedDeletionCode deletionCode,
            SealedRecipient recipient) {
        Instant now = clock.instant();
        var work = new Work(pending, confirmation, deletionCode, recipient, now);
        return pool.withTransaction(connection -> owners.lockOrMake(connection, pending.citizen())
                .chain(() -> pendings.take(connection, pending, now))
                .chain(taken ->
                        taken ? activate(connection, work) : Uni.createFrom().item(new Unknown())));
    }

    private Uni<Completion> activate(SqlConnection connection, Work work) {
        return owners.standing(connection, work.pending().citizen())
                .chain(standing -> standing.mayRequestWithPasswordAlone()
                        ? write(connection, work)
                        : Uni.createFrom().item(new FactorPresent()));
    }

    private Uni<Completion> write(SqlConnection connection, Work work) {
        PendingEnrolment pending = work.pending();
        return rows.write(connection, work)
                .chain(() -> owners.activated(connection, pending.citizen(), work.now()))
                .chain(() -> news.tell(connection, pending, work.recipient(), work.now()))
                .replaceWith(new Activated(pending.id(), work.now()));
    }

    /** Everything the transaction needs to know. */
    record Work(
            PendingEnrolment pending,
            EnrolmentConfirmation confirmation,
            HashedDeletionCode deletionCode,
            SealedRecipient recipient,
            Instant now) {}
}
