package hu.kapu.gateway.registrar;

import hu.kapu.kit.ids.Ids;
import hu.kapu.kit.outbox.MailRequest;
import hu.kapu.kit.sealing.MailSealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** The letters that tell an official of a role given or taken away. */
@ApplicationScoped
class RoleLetters {
    private final MailSealer sealer;
    private final Ids ids;

    RoleLetters(MailSealer sealer, Ids ids) {
        this.sealer = sealer;
        this.ids = ids;
    }

    MailRequest granted(Officials.Holding holding, Instant at, String sealedRecipient) {
        return letter(
                "official-role",
                holding,
                sealedRecipient,
                Map.of(
                        "role", holding.role().wireName(),
                        "office", holding.office(),
                        "until", holding.until().toString(),
                        "at", at.toString()));
    }

    MailRequest ended(Officials.Holding holding, Instant at, String sealedRecipient) {
        return letter(
                "official-role-ended",
                holding,
                sealedRecipient,
                Map.of("role", holding.role().wireName(), "office", holding.office(), "at", at.toString()));
    }

    private MailRequest letter(
            String template, Officials.Holding holding, String sealedRecipient, Map<String, String> parameters) {
        UUID messageId = ids.next();
        return new MailRequest(
                holding.citizenId(),
                messageId,
                template,
                Base64.getDecoder().decode(sealedRecipient),
                sealer.sealParameters(messageId, parameters),
                null);
    }
}
