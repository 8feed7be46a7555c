package hu.kapu.identity.legacyhash;

/** All that is needed to make of a password what another system made of it. */
@SuppressWarnings("ArrayRecordComponent") // a salt, never compared
public record LegacyRecipe(LegacyMethod method, byte[] salt) {
    public byte[] digest(byte[] password) {
        return method.digest(password, salt);
    }

    @Override
    public String toString() {
        return "LegacyRecipe[" + method.text() + "]";
    }
}
