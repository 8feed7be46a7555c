package hu.kapu.secondfactor.proof;

import java.util.Locale;

/** The kinds of second factors; their names in columns, events and answers are those of the sign-in methods. */
public enum FactorMethod {
    TOTP,
    EMAIL_CODE;

    public static FactorMethod ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
