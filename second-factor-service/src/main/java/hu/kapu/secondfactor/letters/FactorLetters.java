package hu.kapu.secondfactor.letters;

import hu.kapu.kit.ids.Ids;
import hu.kapu.kit.outbox.MailRequest;
import hu.kapu.kit.outbox.MailRequests;
import hu.kapu.kit.outbox.OutboxEvent;
import hu.kapu.kit.sealing.MailSealer;
import hu.kapu.secondfactor.requester.SealedRecipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Makes the request for a letter; it goes into the outbox with the change it tells of. */
@ApplicationScoped
public class FactorLetters {
    private final Ids ids;
    private final MailSealer sealer;

    FactorLetters(Ids ids, MailSealer sealer) {
        this.ids = ids;
        this.sealer = sealer;
    }

    public OutboxEvent request(UUID citizen, SealedRecipient recipient, FactorLetter letter, Instant at) {
        UUID messageId = ids.next();
        Map<String, String> parameters = new LinkedHashMap<>(letter.facts());
        parameters.put("at", at.toString());
        return MailRequests.event(new MailRequest(
                citizen,
                messageId,
                letter.template(),
                recipient.bytes(),
                sealer.sealParameters(messageId, parameters),
                null));
    }
}
