package hu.kapu.identity.credential;

import hu.kapu.identity.legacyhash.LegacyHash;
import hu.kapu.identity.legacyhash.LegacyRecipe;
import hu.kapu.kit.hashing.Argon2id;
import hu.kapu.kit.sealing.Peppers;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes and checks what is kept of a password: Argon2id over the password mixed with a pepper, or over what another
 * system made of the password until it is signed in with here for the first time. Each call takes milliseconds of CPU
 * and belongs on the hashing pool, with no transaction open.
 */
@ApplicationScoped
public class PasswordHashes {
    private static final int DUMMY_BYTES = 32;

    private final Argon2id argon2id;
    private final Peppers peppers;
    private final LegacyMethodsInUse legacyMethods;
    final AtomicReference<@Nullable StoredHash> dummy = new AtomicReference<>();

    PasswordHashes(Argon2id argon2id, Peppers peppers, LegacyMethodsInUse legacyMethods) {
        this.argon2id = argon2id;
        this.peppers = peppers;
        this.legacyMethods = legacyMethods;
    }

    /** What a check found; a better hash where method, pepper or parameters have moved on since it was made. */
    record Match(boolean right, Optional<StoredHash> better) {
        static final Match WRONG = new Match(false, Optional.empty());
    }

    public StoredHash make(Password password) {
        return make(password.bytes());
    }

    /** Over another system's hash, of which nothing is kept: whoever has it can open nothing with it. */
    public StoredHash wrap(LegacyHash legacy) {
        int pepperId = peppers.currentId();
        return new StoredHash(argon2id.hash(peppers.apply(pepperId, legacy.digest())), pepperId, legacy.recipe());
    }

    /** A wrong password takes as long for somebody without one as for everybody else, wherever that came from. */
    Match check(Password password, @Nullable StoredHash stored) {
        StoredHash against = stored == null ? dummy() : stored;
        boolean right = password.forms().stream().anyMatch(form -> isRight(against, form));
        if (!right || stored == null) {
            return Match.WRONG;
        }
        return new Match(true, outdated(stored) ? Optional.of(make(password)) : Optional.empty());
    }

    private boolean isRight(StoredHash against, byte[] form) {
        LegacyRecipe legacy = against.legacy();
        byte[] hashed = legacy == null ? form : legacy.digest(form);
        boolean right = argon2id.verify(against.encoded(), peppers.apply(against.pepperId(), hashed));
        if (!right) {
            legacyMethods.makeUpFor(legacy);
        }
        return right;
    }

    private boolean outdated(StoredHash stored) {
        return stored.legacy() != null
                || stored.pepperId() != peppers.currentId()
                || argon2id.needsRehash(stored.encoded());
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
