package hu.kapu.gateway.ui;

import java.util.Locale;

/** What can be chosen in the forms of the registrar's door. */
public enum RegistrarChoice {
    ID_CARD,
    PASSPORT,
    DRIVING_LICENCE_CARD,
    DRIVING_LICENCE_PAPER,
    HU,
    EN,
    REGISTRAR,
    APPROVER,
    OPERATOR,
    AUDITOR;

    /** The value of the radio button. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
