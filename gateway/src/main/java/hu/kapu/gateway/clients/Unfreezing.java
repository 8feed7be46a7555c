package hu.kapu.gateway.clients;

/** Whether a frozen account is open again. */
public sealed interface Unfreezing {
    /** Open; this address counts again. */
    record Unfrozen(String maskedAddress, String sealedRecipient) implements Unfreezing {
        @Override
        public String toString() {
            return "Unfrozen[…]";
        }
    }

    /** Another sign-in or a registrar was first. */
    record NotFrozen() implements Unfreezing {}

    record FactorTooYoung() implements Unfreezing {}

    /** It cannot be known. */
    record Unavailable() implements Unfreezing {}

    static Unfreezing of(Answer answer) {
        if (answer.is(200)) {
            return new Unfrozen(answer.text("maskedAddress"), answer.text("sealedRecipient"));
        }
        return switch (answer.code()) {
            case "not-frozen" -> new NotFrozen();
            case "factor-too-young" -> new FactorTooYoung();
            default -> new Unavailable();
        };
    }
}
