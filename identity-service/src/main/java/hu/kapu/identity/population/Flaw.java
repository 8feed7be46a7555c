package hu.kapu.identity.population;

import java.util.Locale;

/** Why a row is left out. */
enum Flaw {
    /** Not one record with the columns that were announced, or too long. */
    ROW_UNREADABLE,
    REFERENCE_UNUSABLE,
    /** A row with this reference and other content is in already, from this file or an earlier one. */
    REFERENCE_OF_ANOTHER,
    USER_NAME_UNUSABLE,
    /** Somebody has, or had, exactly this name. */
    USER_NAME_TAKEN,
    EMAIL_UNUSABLE,
    IDENTITY_UNUSABLE,
    /** Neither of the values there are. */
    VALUE_UNKNOWN,
    HASH_UNREADABLE,
    HASH_TOO_COSTLY;

    /** In the report. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
