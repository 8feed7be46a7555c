package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.changes.ChangeSettings;
import hu.kapu.secondfactor.enrolment.EnrolmentRefusal.FactorPresent;
import hu.kapu.secondfactor.enrolment.EnrolmentRefusal.FactorProofMissing;
import hu.kapu.secondfactor.enrolment.EnrolmentRefusal.RecentlyReset;
import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.state.AuthenticatorStatus;
import hu.kapu.secondfactor.state.Factor;
import hu.kapu.secondfactor.state.FactorOwners;
import hu.kapu.secondfactor.state.Factors;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Judges at "Befejezés" whether the enrolment is still allowed: time has passed since it was begun, and another session
 * may have switched off the factor that allowed it. The citizen's row is locked.
 */
@ApplicationScoped
class RecheckEnrolment {
    private final FactorOwners owners;
    private final Factors factors;
    private final ChangeSettings settings;

    RecheckEnrolment(FactorOwners owners, Factors factors, ChangeSettings settings) {
        this.owners = owners;
        this.factors = factors;
        this.settings = settings;
    }

    /** Empty if nothing is in the way. */
    Uni<Optional<EnrolmentRefusal>> refusal(SqlConnection connection, PendingEnrolment pending, Requester requester) {
        return pending.aim()
                .provedBy()
                .map(proof -> factors.of(connection, pending.citizen())
                        .map(present -> refusal(pending.aim(), proof, present, requester)))
                .orElseGet(() -> first(connection, pending, requester));
    }

    private Uni<Optional<EnrolmentRefusal>> first(
            SqlConnection connection, PendingEnrolment pending, Requester requester) {
        return owners.standing(connection, pending.citizen())
                .map(standing -> standing.mayRequestWithPasswordAlone()
                        ? requester.restrictedUntil().map(RecentlyReset::new)
                        : Optional.of(new FactorPresent()));
    }

    private Optional<EnrolmentRefusal> refusal(Aim aim, UUID proof, List<Factor> present, Requester requester) {
        Optional<Factor> prover = present.stream()
                .filter(factor -> factor.id().equals(proof) && factor.kept() == AuthenticatorStatus.ACTIVE)
                .findFirst();
        if (prover.isEmpty()) {
            return Optional.of(new FactorProofMissing());
        }
        if (prover.get().method() != FactorMethod.TOTP
                && requester.restrictedUntil().isPresent()) {
            return requester.restrictedUntil().map(RecentlyReset::new);
        }
        return FurtherFactor.refusal(aim, present, settings.authenticators());
    }
}
