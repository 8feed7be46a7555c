package hu.kapu.gateway.ui;

/** What needs a second official, as pages name it. */
public enum ShownCase {
    CORRECT_IDENTITY,
    CHANGE_EMAIL,
    REMOVE_SECOND_FACTORS,
    UNFREEZE,
    GRANT_ROLE
}
