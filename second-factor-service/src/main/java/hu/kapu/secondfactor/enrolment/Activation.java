package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.deletioncode.HashedDeletionCode;
import hu.kapu.secondfactor.enrolment.Completion.Activated;
import hu.kapu.secondfactor.enrolment.Completion.Refused;
import hu.kapu.secondfactor.enrolment.Completion.Unknown;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.SealedRecipient;
import hu.kapu.secondfactor.state.FactorOwners;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The one transaction of "Befejezés": re-check the right, take the pending enrolment away, end what is replaced, make
 * the factor and the deletion code valid, tell others and ask for the letter.
 */
@ApplicationScoped
class Activation {
    private final Pool pool;
    private final FactorOwners owners;
    private final PendingEnrolments pendings;
    private final RecheckEnrolment recheckEnrolment;
    private final ActivationRows rows;
    private final ActivationNews news;
    private final Clock clock;

    Activation(
            Pool pool,
            FactorOwners owners,
            PendingEnrolments pendings,
            RecheckEnrolment recheckEnrolment,
            ActivationRows rows,
            ActivationNews news,
            Clock clock) {
        this.pool = pool;
        this.owners = owners;
        this.pendings = pendings;
        this.recheckEnrolment = recheckEnrolment;
        this.rows = rows;
        this.news = news;
        this.clock = clock;
    }

    /** {@link Unknown} if the enrolment is gone meanwhile; {@code deletionCode} is empty if the present one stays. */
    Uni<Completion> activate(
            PendingEnrolment pending,
            Optional<HashedDeletionCode> deletionCode,
            Requester requester,
            SealedRecipient recipient) {
        var work = new Work(pending, deletionCode, recipient, clock.instant());
        return pool.withTransaction(connection -> owners.lockOrMake(connection, pending.citizen())
                .chain(() -> pendings.take(connection, pending, work.now()))
                .chain(taken -> taken
                        ? recheck(connection, work, requester)
                        : Uni.createFrom().item(new Unknown())));
    }

    private Uni<Completion> recheck(SqlConnection connection, Work work, Requester requester) {
        return recheckEnrolment
                .refusal(connection, work.pending(), requester)
                .chain(refusal -> refusal.isPresent()
                        ? Uni.createFrom().item(new Refused(refusal.get()))
                        : write(connection, work));
    }

    private Uni<Completion> write(SqlConnection connection, Work work) {
        PendingEnrolment pending = work.pending();
        return rows.write(connection, work)
                .chain(() -> news.tell(connection, work))
                .replaceWith(new Activated(
                        pending.id(), pending.aim().method(), pending.aim().kind(), work.now()));
    }

    /** Everything the transaction needs to know. */
    record Work(
            PendingEnrolment pending,
            Optional<HashedDeletionCode> deletionCode,
            SealedRecipient recipient,
            Instant now) {}
}
