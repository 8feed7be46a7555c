package hu.kapu.identity.citizen;

import hu.kapu.kit.ids.Ids;
import hu.kapu.kit.outbox.MailRequest;
import hu.kapu.kit.outbox.MailRequests;
import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.sealing.MailSealer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for a letter in the caller's transaction; what it says leaves this class only sealed. */
@ApplicationScoped
public class RequestLetter {
    private final Outbox outbox;
    private final MailSealer mailSealer;
    private final Ids ids;

    RequestLetter(Outbox outbox, MailSealer mailSealer, Ids ids) {
        this.outbox = outbox;
        this.mailSealer = mailSealer;
        this.ids = ids;
    }

    /**
     * What is to be written to whom.
     *
     * @param sealedRecipient the present address, a former or a coming one
     * @param expiresAt after this instant the letter is of no use and is not sent
     */
    @SuppressWarnings("ArrayRecordComponent") // sealed bytes are passed on unread and never compared
    public record Letter(
            UUID citizen,
            byte[] sealedRecipient,
            String template,
            Map<String, String> parameters,
            @Nullable Instant expiresAt) {
        /** To the address that counts now, of use at any time. */
        public static Letter to(CitizenAccount citizen, String template, Map<String, String> parameters) {
            return new Letter(citizen.id(), citizen.sealedRecipient(), template, parameters, null);
        }

        @Override
        public String toString() {
            return "Letter[" + template + "]";
        }
    }

    /** The message id under which the letter can be followed. */
    public Uni<UUID> send(Letter letter) {
        UUID messageId = ids.next();
        byte[] parameters = mailSealer.sealParameters(messageId, letter.parameters());
        MailRequest request = new MailRequest(
                letter.citizen(),
                messageId,
                letter.template(),
                letter.sealedRecipient(),
                parameters,
                letter.expiresAt());
        return outbox.append(MailRequests.event(request)).replaceWith(messageId);
    }
}
