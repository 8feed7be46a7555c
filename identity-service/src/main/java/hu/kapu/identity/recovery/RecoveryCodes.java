package hu.kapu.identity.recovery;

import hu.kapu.identity.credential.MailedCode;
import hu.kapu.kit.sealing.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes and compares mailed codes; a stored one is an HMAC bound to citizen and transaction. */
@ApplicationScoped
class RecoveryCodes {
    private static final String PURPOSE = "recovery-code";
    private static final int MAC_BYTES = 32;

    private final KeyedHash keyedHash;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(KeyedHash keyedHash) {
        this.keyedHash = keyedHash;
    }

    MailedCode random() {
        return MailedCode.random(random);
    }

    byte[] mac(UUID citizen, UUID transaction, MailedCode code) {
        return keyedHash.mac(PURPOSE, citizen.toString(), transaction.toString(), code.symbols());
    }

    /** The MAC to burn: the stored one when the code is right, otherwise one that no row has. Takes as long for both. */
    byte[] presented(Recovery recovery, boolean namedRight, Optional<MailedCode> typed) {
        byte[] nobodys = new byte[MAC_BYTES];
        random.nextBytes(nobodys);
        byte[] stored = orElse(recovery.codeMac(), nobodys);
        UUID citizen = recovery.citizen() == null ? recovery.transaction() : recovery.citizen();
        MailedCode code = typed.orElseGet(this::random);
        boolean right = keyedHash.matches(
                stored, PURPOSE, citizen.toString(), recovery.transaction().toString(), code.symbols());
        return right && namedRight ? stored : nobodys;
    }

    private static byte[] orElse(byte @Nullable [] stored, byte[] otherwise) {
        return stored == null ? otherwise : stored;
    }
}
