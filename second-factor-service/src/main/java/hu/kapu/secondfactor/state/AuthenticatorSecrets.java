package hu.kapu.secondfactor.state;

import hu.kapu.kit.sealing.SecretSealer;
import hu.kapu.secondfactor.totp.TotpSecret;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Seals the secret of an authenticator to its row: moved to another row or another citizen it does not open. */
@ApplicationScoped
public class AuthenticatorSecrets {
    private final SecretSealer sealer;

    AuthenticatorSecrets(SecretSealer sealer) {
        this.sealer = sealer;
    }

    public SealedSecret seal(UUID authenticator, UUID citizen, TotpSecret secret) {
        byte[] sealed = sealer.seal(secret.bytes(), context(authenticator, citizen));
        return new SealedSecret(Buffer.buffer(sealed), sealer.keyIdOf(sealed));
    }

    public TotpSecret open(UUID authenticator, UUID citizen, Buffer sealed) {
        return TotpSecret.of(sealer.open(sealed.getBytes(), context(authenticator, citizen)));
    }

    /** The key with which secrets are sealed now. */
    int currentKeyId() {
        return sealer.currentKeyId();
    }

    private static String context(UUID authenticator, UUID citizen) {
        return "authenticator:" + authenticator + ":" + citizen;
    }
}
