package hu.kapu.secondfactor.state;

import java.util.Locale;

/** What a factor that has not ended can be; "locked" is an active one that must wait, "inactive" is switched off. */
public enum AuthenticatorStatus {
    ACTIVE,
    LOCKED,
    DISABLED,
    INACTIVE;

    static AuthenticatorStatus ofColumn(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
