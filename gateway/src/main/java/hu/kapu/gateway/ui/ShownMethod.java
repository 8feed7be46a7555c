package hu.kapu.gateway.ui;

import java.util.Optional;

/** A sign-in method as pages name it, the retired ones included; the wire name is the one of the calendar. */
public enum ShownMethod {
    PASSWORD("password"),
    TOTP("totp"),
    EMAIL_CODE("email-code"),
    DAP("dap"),
    EID_CARD("eid-card"),
    TELEPHONE("telephone"),
    PORTRAIT("portrait");

    private final String wireName;

    ShownMethod(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<ShownMethod> ofWireName(String wireName) {
        for (ShownMethod method : values()) {
            if (method.wireName.equals(wireName)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }
}
