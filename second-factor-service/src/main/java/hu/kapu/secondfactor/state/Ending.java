package hu.kapu.secondfactor.state;

import java.util.Locale;

/** The ways in which a citizen's last second factor may end so that the password alone may request a new one. */
public enum Ending {
    DELETION_CODE,
    CITIZEN,
    REGISTRAR;

    /** The name in columns, events and letters. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Ending ofColumn(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
