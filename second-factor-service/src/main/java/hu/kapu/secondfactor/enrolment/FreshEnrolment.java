package hu.kapu.secondfactor.enrolment;

import hu.kapu.kit.ids.Ids;
import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.totp.KeyLabel;
import hu.kapu.secondfactor.totp.TotpSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes enrolments with a secret nobody has seen yet. */
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

    PendingEnrolment of(Requester requester, EnrolmentRequest request, Instant now) {
        UUID id = ids.next();
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
}
