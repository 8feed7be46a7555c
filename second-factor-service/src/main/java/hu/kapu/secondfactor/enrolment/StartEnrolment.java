package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.enrolment.EnrolmentStart.FactorPresent;
import hu.kapu.secondfactor.enrolment.EnrolmentStart.PasswordProofMissing;
import hu.kapu.secondfactor.enrolment.EnrolmentStart.Started;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.RequesterSettings;
import hu.kapu.secondfactor.state.FactorOwners;
import hu.kapu.secondfactor.state.Standing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Gives a new secret to a citizen who may request a factor; an enrolment begun earlier is given up. */
@ApplicationScoped
class StartEnrolment {
    private final Pool pool;
    private final FactorOwners owners;
    private final PendingEnrolments pendings;
    private final FreshEnrolment freshEnrolment;
    private final RequesterSettings passwords;
    private final Clock clock;

    StartEnrolment(
            Pool pool,
            FactorOwners owners,
            PendingEnrolments pendings,
            FreshEnrolment freshEnrolment,
            RequesterSettings passwords,
            Clock clock) {
        this.pool = pool;
        this.owners = owners;
        this.pendings = pendings;
        this.freshEnrolment = freshEnrolment;
        this.passwords = passwords;
        this.clock = clock;
    }

    Uni<EnrolmentStart> start(Requester requester, EnrolmentRequest request) {
        if (!requester.passwordWithin(passwords.passwordForChanges())) {
            return Uni.createFrom().item(new PasswordProofMissing());
        }
        Instant now = clock.instant();
        PendingEnrolment fresh = freshEnrolment.of(requester, request, now);
        return pool.withTransaction(connection -> owners.lockOrMake(connection, requester.citizen())
                .chain(() -> owners.standing(connection, requester.citizen()))
                .chain(standing -> start(connection, standing, fresh, now)));
    }

    private Uni<EnrolmentStart> start(
            SqlConnection connection, Standing standing, PendingEnrolment fresh, Instant now) {
        if (!standing.mayRequestWithPasswordAlone()) {
            return Uni.createFrom().item(new FactorPresent());
        }
        return pendings.of(connection, fresh.citizen(), fresh.transaction())
                .map(earlier -> earlier.filter(pending -> pending.startAttempt().equals(fresh.startAttempt())))
                .chain(same -> same.isPresent()
                        ? Uni.createFrom().item(same.get())
                        : pendings.replace(connection, fresh, now).replaceWith(fresh))
                .map(Started::new);
    }
}
