package hu.kapu.gateway.ui;

import java.util.Locale;

/** How an account stands, as an official sees it. */
public enum ShownAccountStatus {
    REGISTERED,
    ACTIVE,
    CLOSED,
    OTHER;

    public static ShownAccountStatus of(String wireName) {
        for (ShownAccountStatus status : values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(wireName)) {
                return status;
            }
        }
        return OTHER;
    }
}
