package hu.kapu.secondfactor.emailcode;

import hu.kapu.kit.outbox.MailRequest;
import hu.kapu.kit.outbox.MailRequests;
import hu.kapu.kit.outbox.OutboxEvent;
import hu.kapu.kit.sealing.MailSealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The mail that carries a code; of no use, and not sent, when it comes too late. */
@ApplicationScoped
class CodeLetter {
    private final MailSealer sealer;

    CodeLetter(MailSealer sealer) {
        this.sealer = sealer;
    }

    OutboxEvent request(CodeRequest request, Challenge challenge, EmailCode code, Instant expiresAt) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("code", code.printed());
        parameters.put("checkWord", challenge.checkWord());
        parameters.put("number", Integer.toString(challenge.number()));
        request.portalName().ifPresent(name -> parameters.put("portal", name));
        return MailRequests.event(new MailRequest(
                request.flow().citizen(),
                challenge.messageId(),
                request.flow().purpose().template(),
                request.recipient().bytes(),
                sealer.sealParameters(challenge.messageId(), parameters),
                expiresAt));
    }
}
