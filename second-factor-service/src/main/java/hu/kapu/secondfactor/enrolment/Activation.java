package hu.kapu.secondfactor.enrolment;

import hu.kapu.kit.outbox.Outbox;
import hu.kapu.secondfactor.deletioncode.DeletionCodes;
import hu.kapu.secondfactor.deletioncode.HashedDeletionCode;
import hu.kapu.secondfactor.enrolment.Completion.Activated;
import hu.kapu.secondfactor.enrolment.Completion.FactorPresent;
import hu.kapu.secondfactor.enrolment.Completion.Unknown;
import hu.kapu.secondfactor.enrolment.PendingEnrolment.EnrolmentConfirmation;
import hu.kapu.secondfactor.requester.SealedRecipient;
import hu.kapu.secondfactor.state.AuthenticatorSecrets;
import hu.kapu.secondfactor.state.Authenticators;
import hu.kapu.secondfactor.state.FactorOwners;
import hu.kapu.secondfactor.state.NewAuthenticator;
import hu.kapu.secondfactor.state.SecondFactorEvents;
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
    private final ActivationRecords records;
    private final Clock clock;

    Activation(Pool pool, FactorOwners owners, PendingEnrolments pendings, ActivationRecords records, Clock clock) {
        this.pool = pool;
        this.owners = owners;
        this.pendings = pendings;
        this.records = records;
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
                        ? records.write(connection, work)
                        : Uni.createFrom().item(new FactorPresent()));
    }

    /** Everything the transaction needs to know. */
    record Work(
            PendingEnrolment pending,
            EnrolmentConfirmation confirmation,
            HashedDeletionCode deletionCode,
            SealedRecipient recipient,
            Instant now) {}

    /** The rows, events and letter of one activation. */
    @ApplicationScoped
    static class ActivationRecords {
        private final Authenticators authenticators;
        private final AuthenticatorSecrets secrets;
        private final EnrolmentSeals seals;
        private final DeletionCodes deletionCodes;
        private final FactorOwners owners;
        private final ActiveLetter letter;
        private final Outbox outbox;

        ActivationRecords(
                Authenticators authenticators,
                AuthenticatorSecrets secrets,
                EnrolmentSeals seals,
                DeletionCodes deletionCodes,
                FactorOwners owners,
                ActiveLetter letter,
                Outbox outbox) {
            this.authenticators = authenticators;
            this.secrets = secrets;
            this.seals = seals;
            this.deletionCodes = deletionCodes;
            this.owners = owners;
            this.letter = letter;
            this.outbox = outbox;
        }

        Uni<Completion> write(SqlConnection connection, Work work) {
            return authenticators
                    .activate(connection, authenticator(work))
                    .chain(() ->
                            deletionCodes.issue(connection, work.pending().citizen(), work.deletionCode(), work.now()))
                    .chain(() -> owners.activated(connection, work.pending().citizen(), work.now()))
                    .chain(() -> tell(connection, work))
                    .replaceWith(new Activated(work.pending().id(), work.now()));
        }

        private Uni<Void> tell(SqlConnection connection, Work work) {
            PendingEnrolment pending = work.pending();
            return outbox.append(
                            connection,
                            SecondFactorEvents.authenticatorActivated(pending.citizen(), pending.id(), work.now()))
                    .chain(() -> outbox.append(
                            connection, SecondFactorEvents.deletionCodeIssued(pending.citizen(), work.now())))
                    .chain(() ->
                            outbox.append(connection, letter.request(pending.citizen(), work.recipient(), work.now())));
        }

        private NewAuthenticator authenticator(Work work) {
            PendingEnrolment pending = work.pending();
            return new NewAuthenticator(
                    pending.id(),
                    pending.citizen(),
                    pending.transaction(),
                    pending.label().account(),
                    secrets.seal(pending.id(), pending.citizen(), seals.secretOf(pending)),
                    work.confirmation().acceptedStep(),
                    work.now());
        }
    }
}
