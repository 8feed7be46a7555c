package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.deletioncode.DeletionCodes;
import hu.kapu.secondfactor.enrolment.Activation.Work;
import hu.kapu.secondfactor.state.AuthenticatorSecrets;
import hu.kapu.secondfactor.state.Authenticators;
import hu.kapu.secondfactor.state.NewAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes the authenticator and the deletion code of a finished enrolment. */
@ApplicationScoped
class ActivationRows {
    private final Authenticators authenticators;
    private final AuthenticatorSecrets secrets;
    private final EnrolmentSeals seals;
    private final DeletionCodes deletionCodes;

    ActivationRows(
            Authenticators authenticators,
            AuthenticatorSecrets secrets,
            EnrolmentSeals seals,
            DeletionCodes deletionCodes) {
        this.authenticators = authenticators;
        this.secrets = secrets;
        this.seals = seals;
        this.deletionCodes = deletionCodes;
    }

    Uni<Void> write(SqlConnection connection, Work work) {
        return authenticators
                .activate(connection, authenticator(work))
                .chain(() ->
                        deletionCodes.issue(connection, work.pending().citizen(), work.deletionCode(), work.now()));
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
