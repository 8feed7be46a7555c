package hu.kapu.gateway.portal;

/**
 * One thing that is wrong with a portal's document.
 *
 * @param field where, such as {@code client.secretsSha256[0]}; empty for the document as a whole
 * @param reason what is wrong with it, without the value of a secret
 */
public record PortalMistake(String field, String reason) {
    @Override
    public String toString() {
        return field.isEmpty() ? reason : field + ": " + reason;
    }
}
