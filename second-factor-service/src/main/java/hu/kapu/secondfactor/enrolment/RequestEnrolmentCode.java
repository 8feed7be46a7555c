package hu.kapu.secondfactor.enrolment;

import hu.kapu.secondfactor.emailcode.CodeSending;
import hu.kapu.secondfactor.emailcode.SendCode;
import hu.kapu.secondfactor.enrolment.EnrolmentCode.AlreadyConfirmed;
import hu.kapu.secondfactor.enrolment.EnrolmentCode.Expired;
import hu.kapu.secondfactor.enrolment.EnrolmentCode.PasswordProofMissing;
import hu.kapu.secondfactor.enrolment.EnrolmentCode.Sent;
import hu.kapu.secondfactor.enrolment.EnrolmentCode.TooSoon;
import hu.kapu.secondfactor.enrolment.EnrolmentCode.Unknown;
import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.RequesterSettings;
import hu.kapu.secondfactor.state.FactorOwners;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** "Megerősítő kód küldése": mails the code that shows that the citizen reads this mailbox. */
@ApplicationScoped
class RequestEnrolmentCode {
    private final Pool pool;
    private final FactorOwners owners;
    private final PendingEnrolments pendings;
    private final SendCode sendCode;
    private final RequesterSettings passwords;
    private final Clock clock;

    RequestEnrolmentCode(
            Pool pool,
            FactorOwners owners,
            PendingEnrolments pendings,
            SendCode sendCode,
            RequesterSettings passwords,
            Clock clock) {
        this.pool = pool;
        this.owners = owners;
        this.pendings = pendings;
        this.sendCode = sendCode;
        this.passwords = passwords;
        this.clock = clock;
    }

    Uni<EnrolmentCode> request(UUID enrolment, Requester requester, EnrolmentCodeRequest request) {
        if (!requester.passwordWithin(passwords.passwordForChanges())) {
            return Uni.createFrom().item(new PasswordProofMissing());
        }
        Instant now = clock.instant();
        return pool.withTransaction(connection -> owners.lock(connection, requester.citizen())
                .chain(() -> pendings.of(connection, requester.citizen(), requester.transaction()))
                .map(row -> EnrolmentLookup.judge(row, enrolment, requester, now))
                .chain(lookup -> switch (lookup) {
                    case EnrolmentLookup.Found(PendingEnrolment pending) -> send(connection, pending, request, now);
                    case EnrolmentLookup.Expired() -> Uni.createFrom().item(new Expired());
                    case EnrolmentLookup.Unknown() -> Uni.createFrom().item(new Unknown());
                }));
    }

    private Uni<EnrolmentCode> send(
            SqlConnection connection, PendingEnrolment pending, EnrolmentCodeRequest request, Instant now) {
        if (!pending.aim().method().equals(Optional.of(FactorMethod.EMAIL_CODE))) {
            return Uni.createFrom().item(new Unknown());
        }
        if (pending.confirmation().isPresent()) {
            return Uni.createFrom().item(new AlreadyConfirmed());
        }
        return sendCode.send(connection, request.of(pending), now).map(sending -> switch (sending) {
            case CodeSending.Sent sent -> new Sent(pending);
            case CodeSending.TooSoon(Instant retryAt) -> new TooSoon(retryAt);
        });
    }
}
