package hu.kapu.gateway.ui;

import java.util.Arrays;
import java.util.Locale;

/** What an operator or a program did through the REST API, as the record names it. */
public enum ShownOperatorAction {
    SIGN_IN_SIMULATED,
    PORTAL_REGISTERED,
    PORTAL_CHANGED,
    PORTAL_ENABLED,
    PORTAL_DISABLED,
    PORTAL_SECRET_ADDED,

    /** Recorded by a part of the gateway that this page knows no words for. */
    OTHER;

    public static ShownOperatorAction of(String wireName) {
        String name = wireName.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(OTHER);
    }
}
