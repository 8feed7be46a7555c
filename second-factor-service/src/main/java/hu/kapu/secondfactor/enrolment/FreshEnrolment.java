package hu.kapu.secondfactor.enrolment;

import hu.kapu.kit.ids.Ids;
import hu.kapu.secondfactor.deletioncode.DeletionCode;
import hu.kapu.secondfactor.enrolment.PendingEnrolment.EnrolmentConfirmation;
import hu.kapu.secondfactor.proof.FactorMethod;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.state.SealedSecret;
import hu.kapu.secondfactor.totp.KeyLabel;
import hu.kapu.secondfactor.totp.TimeStep;
import hu.kapu.secondfactor.totp.TotpSecret;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes enrolments with a secret, and confirmations with a deletion code, that nobody has seen yet. */
@ApplicationScoped
class FreshEnrolment {
    private final EnrolmentSeals seals;
    private final EnrolmentSettings settings;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    FreshEnrolment(EnrolmentSeals seals, EnrolmentSettings settings, Ids ids) {
        this.seals = seals;
        this.settings = settings;
        this.ids = ids;
    }

    /** One that needs no code to be confirmed is confirmed. */
    PendingEnrolment of(Requester requester, EnrolmentRequest request, Aim aim, Instant now) {
        UUID id = ids.next();
        var fresh = new PendingEnrolment(
                id,
                requester.citizen(),
                requester.transaction(),
                request.attemptId(),
                aim,
                KeyLabel.unique(request.issuer(), request.accountName(), id),
                request.givenLabel(),
                secret(id, requester.citizen(), aim),
                List.of(),
                now.plus(settings.lifetime()),
                Optional.empty());
        return aim.needsConfirmation() ? fresh : fresh.confirmed(confirmation(fresh, Optional.empty(), now));
    }

    /** {@code step} is the one that was spent, if a code of an app confirmed. */
    EnrolmentConfirmation confirmation(PendingEnrolment pending, Optional<TimeStep> step, Instant now) {
        Optional<Buffer> deletionCode = pending.aim().bringsDeletionCode()
                ? Optional.of(seals.seal(pending, DeletionCode.generate(random)))
                : Optional.empty();
        return new EnrolmentConfirmation(step, deletionCode, now);
    }

    private Optional<SealedSecret> secret(UUID id, UUID citizen, Aim aim) {
        return aim.method()
                .filter(method -> method == FactorMethod.TOTP)
                .map(method -> seals.seal(id, citizen, TotpSecret.generate(random)));
    }
}
