package hu.kapu.identity.legacyhash;

/** Another system's hash of a password. It lives between the operator's file and our own hash and is never stored. */
@SuppressWarnings("ArrayRecordComponent") // a hash on its way, compared by nobody
public record LegacyHash(LegacyRecipe recipe, byte[] digest) {
    @Override
    public String toString() {
        return "LegacyHash[***]";
    }
}
