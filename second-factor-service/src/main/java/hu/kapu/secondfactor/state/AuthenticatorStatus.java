package hu.kapu.secondfactor.state;

import java.util.Locale;

/** What an authenticator that is present can be; "locked" is an active one that must wait. */
public enum AuthenticatorStatus {
    ACTIVE,
    LOCKED,
    DISABLED;

    static AuthenticatorStatus ofColumn(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
