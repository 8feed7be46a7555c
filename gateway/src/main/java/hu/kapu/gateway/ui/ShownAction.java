package hu.kapu.gateway.ui;

import java.util.Locale;

/** What an official did, as the record names it. */
public enum ShownAction {
    REGISTRATION_BEGUN,
    REGISTERED,
    REGISTRATION_REFUSED,
    FIRST_LOGIN_CODE_BEGUN,
    FIRST_LOGIN_CODE_ISSUED,
    FIRST_LOGIN_CODE_REFUSED,
    CASE_OPENED,
    CASE_APPROVED,
    CASE_REJECTED,
    CASE_IMPOSSIBLE,
    CASE_WITHDRAWN,
    IDENTITY_CORRECTED,
    EMAIL_CHANGED,
    SECOND_FACTORS_REMOVED,
    ACCOUNT_UNFROZEN,
    ROLE_GRANTED,
    ROLE_ENDED,
    SEARCHED,
    VIEWED;

    public static ShownAction of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
