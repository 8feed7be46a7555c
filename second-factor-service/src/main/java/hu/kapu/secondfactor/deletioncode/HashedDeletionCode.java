package hu.kapu.secondfactor.deletioncode;

/** A deletion code as it is kept: Argon2id over the peppered symbols, with the pepper's id. */
public record HashedDeletionCode(String hash, int pepperId) {
    @Override
    public String toString() {
        return "HashedDeletionCode[pepper " + pepperId + "]";
    }
}
