package hu.kapu.secondfactor.enrolment;

import hu.kapu.kit.ids.Ids;
import hu.kapu.secondfactor.enrolment.EnrolmentStart.FactorPresent;
import hu.kapu.secondfactor.enrolment.EnrolmentStart.PasswordProofMissing;
import hu.kapu.secondfactor.enrolment.EnrolmentStart.Started;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.RequesterSettings;
import hu.kapu.secondfactor.state.FactorOwners;
import hu.kapu.secondfactor.state.Standing;
import hu.kapu.secondfactor.totp.KeyLabel;
import hu.kapu.secondfactor.totp.TotpSecret;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes a new secret for a citizen who may request a factor; an enrolment begun earlier is given up. */
@ApplicationScoped
class StartEnrolment {
    private final Pool pool;
    private final FactorOwners owners;
    private final PendingEnrolments pendings;
    private final EnrolmentSeals seals;
    private final EnrolmentSettings settings;
    private final RequesterSettings passwords;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StartEnrolment(
            Pool pool,
            FactorOwners owners,
            PendingEnrolments pendings,
            EnrolmentSeals seals,
            EnrolmentSettings settings,
            RequesterSettings passwords,
            Ids ids,
            Clock clock) {
        this.pool = pool;
        this.owners = owners;
        this.pendings = pendings;
        this.seals = seals;
        this.settings = settings;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<EnrolmentStart> start(Requester requester, EnrolmentRequest request) {
        if (!requester.passwordWithin(passwords.passwordForChanges())) {
            return Uni.createFrom().item(new PasswordProofMissing());
        }
        PendingEnrolment fresh = fresh(requester, request);
        return pool.withTransaction(connection -> owners.lockOrMake(connection, requester.citizen())
                .chain(() -> owners.standing(connection, requester.citizen()))
                .chain(standing -> start(connection, standing, fresh)));
    }

    private Uni<EnrolmentStart> start(SqlConnection connection, Standing standing, PendingEnrolment fresh) {
        if (!standing.mayRequestWithPasswordAlone()) {
            return Uni.createFrom().item(new FactorPresent());
        }
        return pendings.of(connection, fresh.citizen(), fresh.transaction())
                .map(earlier -> earlier.filter(pending -> pending.startAttempt().equals(fresh.startAttempt())))
                .chain(same -> same.isPresent()
                        ? Uni.createFrom().item(same.get())
                        : pendings.replace(connection, fresh, startOf(fresh)).replaceWith(fresh))
                .map(Started::new);
    }

    private PendingEnrolment fresh(Requester requester, EnrolmentRequest request) {
        UUID id = ids.next();
        Instant now = clock.instant();
        return new PendingEnrolment(
                id,
                requester.citizen(),
                requester.transaction(),
                request.attemptId(),
                KeyLabel.unique(request.issuer(), request.accountName(), id),
                seals.seal(id, requester.citizen(), TotpSecret.generate(random)),
                now.plus(settings.lifetime()),
                Optional.empty());
    }

    private Instant startOf(PendingEnrolment pending) {
        return pending.expiresAt().minus(settings.lifetime());
    }
}
