package hu.kapu.gateway.ui;

import java.util.Locale;

/** What an official did, as the record names it. */
public enum ShownAction {
    REGISTERED,
    FIRST_LOGIN_CODE_ISSUED,
    CASE_OPENED,
    CASE_APPROVED,
    CASE_REJECTED,
    CASE_IMPOSSIBLE,
    IDENTITY_CORRECTED,
    EMAIL_CHANGED,
    SECOND_FACTORS_REMOVED,
    ACCOUNT_UNFROZEN,
    ROLE_GRANTED,
    SEARCHED,
    VIEWED;

    public static ShownAction of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
