package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.changes.ChangeSettings;
import hu.kapu.secondfactor.changes.Right;
import hu.kapu.secondfactor.changes.Rights;
import hu.kapu.secondfactor.enrolment.Admission.Granted;
import hu.kapu.secondfactor.enrolment.Admission.Refused;
import hu.kapu.secondfactor.enrolment.EnrolmentRefusal.FactorPresent;
import hu.kapu.secondfactor.enrolment.EnrolmentRefusal.FactorProofMissing;
import hu.kapu.secondfactor.enrolment.EnrolmentRefusal.PasswordProofMissing;
import hu.kapu.secondfactor.enrolment.EnrolmentRefusal.RecentlyReset;
import hu.kapu.secondfactor.proof.Proof;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.state.FactorOwners;
import hu.kapu.secondfactor.state.Factors;
import hu.kapu.secondfactor.state.Standing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Decides what an enrolment is for and whether the citizen may begin it: the password alone is enough only for the
 * first factor, everything else needs a code of a factor. The citizen's row is locked.
 */
@ApplicationScoped
class AdmitEnrolment {
    private final FactorOwners owners;
    private final Factors factors;
    private final Rights rights;
    private final ChangeSettings settings;

    AdmitEnrolment(FactorOwners owners, Factors factors, Rights rights, ChangeSettings settings) {
        this.owners = owners;
        this.factors = factors;
        this.rights = rights;
        this.settings = settings;
    }

    Uni<Admission> judge(SqlConnection connection, Requester requester, EnrolmentRequest request, Instant now) {
        return owners.standing(connection, requester.citizen())
                .chain(standing -> standing.presentFactors() == 0
                        ? Uni.createFrom().item(first(standing, requester, request))
                        : further(connection, requester, request, now));
    }

    private static Admission first(Standing standing, Requester requester, EnrolmentRequest request) {
        if (!request.asksForFirst()) {
            return new Refused(new FactorProofMissing());
        }
        if (!standing.mayRequestWithPasswordAlone()) {
            return new Refused(new FactorPresent());
        }
        return requester
                .restrictedUntil()
                .<Admission>map(until -> new Refused(new RecentlyReset(until)))
                .orElseGet(() -> new Granted(new Aim.First(request.wantedMethod())));
    }

    private Uni<Admission> further(
            SqlConnection connection, Requester requester, EnrolmentRequest request, Instant now) {
        return rights.of(connection, requester, now).chain(right -> switch (right) {
            case Right.Proven(Proof proof) -> proven(connection, requester, request.aim(proof.factor()));
            case Right.PasswordProofMissing() -> refused(new PasswordProofMissing());
            case Right.FactorProofMissing() -> refused(new FactorPresent());
            case Right.RecentlyReset(Instant until) -> refused(new RecentlyReset(until));
        });
    }

    private Uni<Admission> proven(SqlConnection connection, Requester requester, Aim aim) {
        return factors.of(connection, requester.citizen())
                .map(present -> FurtherFactor.refusal(aim, present, settings.authenticators())
                        .<Admission>map(Refused::new)
                        .orElseGet(() -> new Granted(aim)));
    }

    private static Uni<Admission> refused(EnrolmentRefusal refusal) {
        return Uni.createFrom().item(new Refused(refusal));
    }
}
