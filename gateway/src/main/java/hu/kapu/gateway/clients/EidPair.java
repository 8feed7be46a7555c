package hu.kapu.gateway.clients;

/** The number of an eID card and the registration code that came with it; each pair works once. */
public record EidPair(String documentNumber, String registrationCode) {
    @Override
    public String toString() {
        return "EidPair[…]";
    }
}
