package hu.kapu.gateway.ui;

import java.util.List;

/** Registering from home: the card's pair, then the user name, address and password one wishes. */
public record HomeRegistrationPage(Layout layout, Typed typed, List<Refusal> errors) implements Page {

    /** What stays in the fields after a refusal: all but the password. */
    public record Typed(String documentNumber, String registrationCode, String userName, String email) {
        public static final Typed NOTHING = new Typed("", "", "", "");

        @Override
        public String toString() {
            return "Typed[…]";
        }
    }
}
