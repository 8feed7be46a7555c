package hu.kapu.gateway.ui;

/** Something was done without a second official. */
public record RegistrarDonePage(Layout layout, Done done) implements Page {

    /** What. */
    public enum Done {
        REGISTERED,
        FIRST_LOGIN_CODE_ISSUED
    }
}
