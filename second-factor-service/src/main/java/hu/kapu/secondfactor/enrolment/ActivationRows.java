package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.changes.ChangeSettings;
import hu.kapu.secondfactor.deletioncode.DeletionCodes;
import hu.kapu.secondfactor.enrolment.Activation.Work;
import hu.kapu.secondfactor.enrolment.PendingEnrolment.EnrolmentConfirmation;
import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.state.AuthenticatorSecrets;
import hu.kapu.secondfactor.state.Authenticators;
import hu.kapu.secondfactor.state.EmailFactors;
import hu.kapu.secondfactor.state.FactorOwners;
import hu.kapu.secondfactor.state.Factors;
import hu.kapu.secondfactor.state.NewAuthenticator;
import hu.kapu.secondfactor.state.NewEmailFactor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Writes what a finished enrolment leads to: the factor, the end of the replaced one, the deletion code. */
@ApplicationScoped
class ActivationRows {
    private final FactorOwners owners;
    private final Factors factors;
    private final Authenticators authenticators;
    private final EmailFactors emailFactors;
    private final AuthenticatorSecrets secrets;
    private final EnrolmentSeals seals;
    private final DeletionCodes deletionCodes;
    private final ChangeSettings settings;

    ActivationRows(
            FactorOwners owners,
            Factors factors,
            Authenticators authenticators,
            EmailFactors emailFactors,
            AuthenticatorSecrets secrets,
            EnrolmentSeals seals,
            DeletionCodes deletionCodes,
            ChangeSettings settings) {
        this.owners = owners;
        this.factors = factors;
        this.authenticators = authenticators;
        this.emailFactors = emailFactors;
        this.secrets = secrets;
        this.seals = seals;
        this.deletionCodes = deletionCodes;
        this.settings = settings;
    }

    Uni<Void> write(SqlConnection connection, Work work) {
        return endReplaced(connection, work)
                .chain(() -> work.pending()
                        .aim()
                        .method()
                        .map(method -> activate(connection, work, method))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> issue(connection, work));
    }

    private Uni<Void> endReplaced(SqlConnection connection, Work work) {
        return work.pending()
                .aim()
                .replaced()
                .map(old -> end(connection, work, old))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> end(SqlConnection connection, Work work, UUID old) {
        UUID citizen = work.pending().citizen();
        return factors.end(
                        connection,
                        citizen,
                        FactorMethod.TOTP,
                        old,
                        work.now(),
                        work.now().plus(settings.recoverableFor()))
                .replaceWithVoid();
    }

    private Uni<Void> activate(SqlConnection connection, Work work, FactorMethod method) {
        Uni<Void> activated = switch (method) {
            case TOTP -> authenticators.activate(connection, authenticator(work));
            case EMAIL_CODE -> emailFactors.activate(connection, emailFactor(work));
        };
        return activated.chain(() -> owners.activated(connection, work.pending().citizen(), work.now()));
    }

    private Uni<Void> issue(SqlConnection connection, Work work) {
        PendingEnrolment pending = work.pending();
        return work.deletionCode()
                .map(code -> deletionCodes.issue(connection, pending.citizen(), code, issuedBy(pending), work.now()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static DeletionCodes.IssuedBy issuedBy(PendingEnrolment pending) {
        return new DeletionCodes.IssuedBy(pending.id(), pending.transaction());
    }

    private static NewEmailFactor emailFactor(Work work) {
        PendingEnrolment pending = work.pending();
        return new NewEmailFactor(
                pending.id(),
                pending.citizen(),
                pending.transaction(),
                pending.aim().kind(),
                work.now());
    }

    private NewAuthenticator authenticator(Work work) {
        PendingEnrolment pending = work.pending();
        return new NewAuthenticator(
                pending.id(),
                pending.citizen(),
                pending.transaction(),
                pending.finalLabel(),
                secrets.seal(pending.id(), pending.citizen(), seals.secretOf(pending)),
                pending.confirmation()
                        .flatMap(EnrolmentConfirmation::acceptedStep)
                        .orElseThrow(),
                pending.burntSteps(),
                work.now(),
                pending.aim().kind());
    }
}
