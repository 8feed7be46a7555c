package hu.kapu.identity.activation;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.credential.MailedCode;
import hu.kapu.kit.ids.Ids;
import hu.kapu.kit.outbox.MailRequest;
import hu.kapu.kit.outbox.MailRequests;
import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.outbox.OutboxEvent;
import hu.kapu.kit.sealing.MailSealer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Makes a first-login code and asks for the letter with it; the code leaves this class only sealed. */
@ApplicationScoped
public class IssueFirstLoginCode {
    private static final String TEMPLATE = "first-login-code";

    private final FirstLoginCodes codes;
    private final Outbox outbox;
    private final MailSealer mailSealer;
    private final Ids ids;
    private final ActivationSettings settings;
    private final SecureRandom random = new SecureRandom();

    IssueFirstLoginCode(
            FirstLoginCodes codes, Outbox outbox, MailSealer mailSealer, Ids ids, ActivationSettings settings) {
        this.codes = codes;
        this.outbox = outbox;
        this.mailSealer = mailSealer;
        this.ids = ids;
        this.settings = settings;
    }

    /** In the caller's transaction: a code on its way to an address that no longer counts opens nothing. */
    public Uni<Void> withdraw(UUID citizen, Instant now) {
        return codes.withdraw(citizen, now);
    }

    /** In the caller's transaction; a code issued before is void from then on. When this one will be void. */
    public Uni<Instant> to(CitizenAccount citizen, Instant now) {
        MailedCode code = MailedCode.random(random);
        Instant validUntil = now.plus(settings.codeLife());
        return codes.issue(citizen.id(), code, now, validUntil)
                .chain(() -> outbox.append(new FirstLoginCodeIssued(citizen.id(), now, validUntil).event()))
                .chain(() -> outbox.append(letter(citizen, code, validUntil)))
                .replaceWith(validUntil);
    }

    private OutboxEvent letter(CitizenAccount citizen, MailedCode code, Instant validUntil) {
        UUID messageId = ids.next();
        byte[] parameters = mailSealer.sealParameters(
                messageId,
                Map.of(
                        "code", code.grouped(),
                        "userName", citizen.userName(),
                        "validUntil", validUntil.toString()));
        return MailRequests.event(
                new MailRequest(citizen.id(), messageId, TEMPLATE, citizen.sealedRecipient(), parameters, validUntil));
    }
}
