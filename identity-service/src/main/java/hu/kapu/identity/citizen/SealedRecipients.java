package hu.kapu.identity.citizen;

import hu.kapu.kit.sealing.MailRecipient;
import hu.kapu.kit.sealing.MailSealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Address, name and language of a citizen, readable only by the service that sends mail. */
@ApplicationScoped
public class SealedRecipients {
    private final MailSealer mailSealer;

    SealedRecipients(MailSealer mailSealer) {
        this.mailSealer = mailSealer;
    }

    public byte[] of(UUID citizen, EmailAddress email, NaturalIdentity identity, Language language) {
        return mailSealer.sealRecipient(citizen, new MailRecipient(email.address(), identity.name(), language.tag()));
    }
}
