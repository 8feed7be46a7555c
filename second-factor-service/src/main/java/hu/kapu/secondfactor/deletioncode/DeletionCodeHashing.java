package hu.kapu.secondfactor.deletioncode;

import hu.kapu.kit.hashing.Argon2id;
import hu.kapu.kit.sealing.Peppers;
import jakarta.enterprise.context.ApplicationScoped;

/** Hashes a deletion code; slow on purpose, to be run in the hashing pool with no database transaction open. */
@ApplicationScoped
public class DeletionCodeHashing {
    private final Argon2id argon2id;
    private final Peppers peppers;

    DeletionCodeHashing(Argon2id argon2id, Peppers peppers) {
        this.argon2id = argon2id;
        this.peppers = peppers;
    }

    public HashedDeletionCode hash(DeletionCode code) {
        int pepper = peppers.currentId();
        return new HashedDeletionCode(argon2id.hash(peppers.apply(pepper, code.secretBytes())), pepper);
    }

    public boolean matches(DeletionCode typed, HashedDeletionCode kept) {
        return argon2id.verify(kept.hash(), peppers.apply(kept.pepperId(), typed.secretBytes()));
    }
}
