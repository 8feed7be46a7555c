package hu.kapu.kit.sealing;

/**
 * Who gets a mail; leaves its owner only sealed.
 *
 * @param language {@code hu} or {@code en}
 */
public record MailRecipient(String address, String displayName, String language) {
    @Override
    public String toString() {
        return "MailRecipient[***]";
    }
}
