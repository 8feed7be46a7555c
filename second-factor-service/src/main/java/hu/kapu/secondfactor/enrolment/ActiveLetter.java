package hu.kapu.secondfactor.enrolment;

import hu.kapu.kit.ids.Ids;
import hu.kapu.kit.outbox.MailRequest;
import hu.kapu.kit.outbox.MailRequests;
import hu.kapu.kit.outbox.OutboxEvent;
import hu.kapu.kit.sealing.MailSealer;
import hu.kapu.secondfactor.requester.SealedRecipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The mail "Ügyfélkapu+ is active": whoever did not do it learns of it. */
@ApplicationScoped
class ActiveLetter {
    private static final String TEMPLATE = "second-factor-active";

    private final Ids ids;
    private final MailSealer sealer;

    ActiveLetter(Ids ids, MailSealer sealer) {
        this.ids = ids;
        this.sealer = sealer;
    }

    OutboxEvent request(UUID citizen, SealedRecipient recipient, Instant at) {
        UUID messageId = ids.next();
        byte[] parameters = sealer.sealParameters(messageId, Map.of("method", "totp", "at", at.toString()));
        return MailRequests.event(new MailRequest(citizen, messageId, TEMPLATE, recipient.bytes(), parameters, null));
    }
}
