package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.enrolment.EnrolmentRefusal.PasswordProofMissing;
import hu.kapu.secondfactor.enrolment.EnrolmentStart.Refused;
import hu.kapu.secondfactor.enrolment.EnrolmentStart.Started;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.RequesterSettings;
import hu.kapu.secondfactor.state.FactorOwners;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Begins an enrolment for a citizen who may do so; one begun earlier is given up. */
@ApplicationScoped
class StartEnrolment {
    private final Pool pool;
    private final FactorOwners owners;
    private final PendingEnrolments pendings;
    private final AdmitEnrolment admitEnrolment;
    private final FreshEnrolment freshEnrolment;
    private final RequesterSettings passwords;
    private final Clock clock;

    StartEnrolment(
            Pool pool,
            FactorOwners owners,
            PendingEnrolments pendings,
            AdmitEnrolment admitEnrolment,
            FreshEnrolment freshEnrolment,
            RequesterSettings passwords,
            Clock clock) {
        this.pool = pool;
        this.owners = owners;
        this.pendings = pendings;
        this.admitEnrolment = admitEnrolment;
        this.freshEnrolment = freshEnrolment;
        this.passwords = passwords;
        this.clock = clock;
    }

    Uni<EnrolmentStart> start(Requester requester, EnrolmentRequest request) {
        if (!requester.passwordWithin(passwords.passwordForChanges())) {
            return Uni.createFrom().item(new Refused(new PasswordProofMissing()));
        }
        Instant now = clock.instant();
        return pool.withTransaction(connection -> owners.lockOrMake(connection, requester.citizen())
                .chain(() -> admitEnrolment.judge(connection, requester, request, now))
                .chain(admission -> switch (admission) {
                    case Admission.Granted(Aim aim) -> start(connection, requester, request, aim, now);
                    case Admission.Refused(EnrolmentRefusal refusal) ->
                        Uni.createFrom().item(new Refused(refusal));
                }));
    }

    private Uni<EnrolmentStart> start(
            SqlConnection connection, Requester requester, EnrolmentRequest request, Aim aim, Instant now) {
        return pendings.of(connection, requester.citizen(), requester.transaction())
                .map(earlier -> earlier.filter(pending -> pending.startAttempt().equals(request.attemptId())))
                .chain(same -> same.isPresent()
                        ? Uni.createFrom().item(same.get())
                        : replace(connection, freshEnrolment.of(requester, request, aim, now), now))
                .map(Started::new);
    }

    private Uni<PendingEnrolment> replace(SqlConnection connection, PendingEnrolment fresh, Instant now) {
        return pendings.replace(connection, fresh, now).replaceWith(fresh);
    }
}
