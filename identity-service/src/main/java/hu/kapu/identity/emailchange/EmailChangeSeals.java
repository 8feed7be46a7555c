package hu.kapu.identity.emailchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import hu.kapu.identity.citizen.EmailAddress;
import hu.kapu.kit.sealing.KeyedHash;
import hu.kapu.kit.sealing.SecretSealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;

/** The coming address and the code as they are kept; both bound to citizen and change. */
@ApplicationScoped
class EmailChangeSeals {
    private static final String SEAL = "email-change:";
    private static final String PURPOSE = "email-change-code";

    private final SecretSealer sealer;
    private final KeyedHash keyedHash;
    private final SecureRandom random = new SecureRandom();

    EmailChangeSeals(SecretSealer sealer, KeyedHash keyedHash) {
        this.sealer = sealer;
        this.keyedHash = keyedHash;
    }

    EmailCode newCode() {
        return EmailCode.random(random);
    }

    byte[] mac(UUID citizen, UUID change, EmailCode code) {
        return keyedHash.mac(PURPOSE, citizen.toString(), change.toString(), code.digits());
    }

    boolean isCode(OpenChange change, UUID citizen, EmailCode code) {
        return keyedHash.matches(
                change.codeMac(), PURPOSE, citizen.toString(), change.id().toString(), code.digits());
    }

    byte[] seal(UUID citizen, UUID change, EmailAddress email) {
        return sealer.seal(email.address().getBytes(UTF_8), context(citizen, change));
    }

    EmailAddress open(UUID citizen, OpenChange change) {
        return new EmailAddress(new String(sealer.open(change.sealedAddress(), context(citizen, change.id())), UTF_8));
    }

    private static String context(UUID citizen, UUID change) {
        return SEAL + citizen + ':' + change;
    }
}
