package hu.kapu.identity.legacyhash;

/**
 * A hash as it stands in the operator's file: whole in one text, or in fields as Keycloak keeps it.
 *
 * @param hash everything, or the result in base64 where there is an algorithm
 * @param algorithm empty where the first says it
 */
public record WrittenHash(String hash, String algorithm, String iterations, String salt) {
    @Override
    public String toString() {
        return "WrittenHash[***]";
    }
}
