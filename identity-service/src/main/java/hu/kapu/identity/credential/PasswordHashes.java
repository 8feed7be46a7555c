package hu.kapu.identity.credential;

import hu.kapu.kit.hashing.Argon2id;
import hu.kapu.kit.sealing.Peppers;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks what is kept of a password: Argon2id over the password mixed with a pepper. Each call takes
 * milliseconds of CPU and belongs on the hashing pool, with no transaction open.
 */
@ApplicationScoped
public class PasswordHashes {
    private static final int DUMMY_BYTES = 32;

    private final Argon2id argon2id;
    private final Peppers peppers;
    final AtomicReference<@Nullable StoredHash> dummy = new AtomicReference<>();

    PasswordHashes(Argon2id argon2id, Peppers peppers) {
        this.argon2id = argon2id;
        this.peppers = peppers;
    }

    /** What a check found; a better hash where pepper or parameters have moved on since the password was set. */
    record Match(boolean right, Optional<StoredHash> better) {
        static final Match WRONG = new Match(false, Optional.empty());
    }

    public StoredHash make(Password password) {
        return make(password.bytes());
    }

    /** Works as long for somebody without a password as for everybody else. */
    Match check(Password password, @Nullable StoredHash stored) {
        StoredHash against = stored == null ? dummy() : stored;
        byte[] peppered = peppers.apply(against.pepperId(), password.bytes());
        boolean right = argon2id.verify(against.encoded(), peppered);
        if (!right || stored == null) {
            return Match.WRONG;
        }
        return new Match(true, outdated(stored) ? Optional.of(make(password)) : Optional.empty());
    }

    private boolean outdated(StoredHash stored) {
        return stored.pepperId() != peppers.currentId() || argon2id.needsRehash(stored.encoded());
    }

    /** Made anew when the pepper changes: a pepper that no row names any more may be gone from the keyset. */
    private StoredHash dummy() {
        StoredHash present = dummy.get();
        if (present != null && present.pepperId() == peppers.currentId()) {
            return present;
        }
        byte[] nobodysPassword = new byte[DUMMY_BYTES];
        new SecureRandom().nextBytes(nobodysPassword);
        StoredHash made = make(nobodysPassword);
        dummy.set(made);
        return made;
    }

    private StoredHash make(byte[] password) {
        int pepperId = peppers.currentId();
        return new StoredHash(argon2id.hash(peppers.apply(pepperId, password)), pepperId);
    }
}
