package hu.kapu.gateway.clients;

/** The document that a citizen showed at the counter; dates as ISO 8601. */
public record ShownDocument(String kind, String number, String issuedOn, String validUntil, boolean cardFormat) {
    @Override
    public String toString() {
        return "ShownDocument[" + kind + "]";
    }
}
