package hu.kapu.secondfactor.verification;

import hu.kapu.kit.ids.Ids;
import hu.kapu.kit.outbox.MailRequest;
import hu.kapu.kit.outbox.MailRequests;
import hu.kapu.kit.outbox.OutboxEvent;
import hu.kapu.kit.sealing.MailSealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The mails that tell a citizen: somebody knows your password and types wrong codes. */
@ApplicationScoped
class WrongCodeLetter {
    private final Ids ids;
    private final MailSealer sealer;

    WrongCodeLetter(Ids ids, MailSealer sealer) {
        this.ids = ids;
        this.sealer = sealer;
    }

    OutboxEvent warning(VerificationAttempt attempt, Guess guess) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("at", guess.at().toString());
        attempt.warning().portalName().ifPresent(name -> parameters.put("portal", name));
        return request(attempt, "wrong-code-warning", parameters);
    }

    /** There were so many that the factor can no longer be used. */
    OutboxEvent disabled(VerificationAttempt attempt, Guess guess) {
        Map<String, String> parameters =
                Map.of("at", guess.at().toString(), "method", guess.method().wireName());
        return request(attempt, "factor-disabled", parameters);
    }

    private OutboxEvent request(VerificationAttempt attempt, String template, Map<String, String> parameters) {
        UUID messageId = ids.next();
        return MailRequests.event(new MailRequest(
                attempt.citizen(),
                messageId,
                template,
                attempt.warning().sealed().bytes(),
                sealer.sealParameters(messageId, parameters),
                null));
    }
}
