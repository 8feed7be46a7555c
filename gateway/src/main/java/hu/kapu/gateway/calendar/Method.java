package hu.kapu.gateway.calendar;

import java.util.Arrays;
import java.util.Optional;

/** A way to sign in; the wire name is the one of the API, the configuration and the events. */
public enum Method {
    PASSWORD("password"),
    TOTP("totp"),
    EMAIL_CODE("email-code"),
    DAP("dap"),
    EID_CARD("eid-card"),
    TELEPHONE("telephone"),
    PORTRAIT("portrait");

    private final String wireName;

    Method(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** Whether it is a code beside a password. */
    public boolean isSecondFactor() {
        return this == TOTP || this == EMAIL_CODE;
    }

    public static Optional<Method> parse(String wireName) {
        return Arrays.stream(values())
                .filter(method -> method.wireName.equals(wireName))
                .findFirst();
    }
}
