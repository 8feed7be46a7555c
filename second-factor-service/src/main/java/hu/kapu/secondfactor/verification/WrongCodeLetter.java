package hu.kapu.secondfactor.verification;

import hu.kapu.kit.ids.Ids;
import hu.kapu.kit.outbox.MailRequest;
import hu.kapu.kit.outbox.MailRequests;
import hu.kapu.kit.outbox.OutboxEvent;
import hu.kapu.kit.sealing.MailSealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The mail that tells a citizen: somebody knows your password and types wrong codes. */
@ApplicationScoped
class WrongCodeLetter {
    private static final String TEMPLATE = "wrong-code-warning";

    private final Ids ids;
    private final MailSealer sealer;

    WrongCodeLetter(Ids ids, MailSealer sealer) {
        this.ids = ids;
        this.sealer = sealer;
    }

    OutboxEvent request(VerificationAttempt attempt, Instant at) {
        UUID messageId = ids.next();
        Map<String, String> parameters = new HashMap<>();
        parameters.put("at", at.toString());
        attempt.warning().portalName().ifPresent(name -> parameters.put("portal", name));
        return MailRequests.event(new MailRequest(
                attempt.citizen(),
                messageId,
                TEMPLATE,
                attempt.warning().sealed().bytes(),
                sealer.sealParameters(messageId, parameters),
                null));
    }
}
