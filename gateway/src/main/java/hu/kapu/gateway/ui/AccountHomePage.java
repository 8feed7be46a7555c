package hu.kapu.gateway.ui;

/**
 * How things stand in somebody's account, and what can be done in it.
 *
 * @param passwordOnly whether this session was opened with a password alone and so reaches nothing else
 */
public record AccountHomePage(
        Layout layout, String displayName, boolean passwordOnly, Activation activation, AccountNotices notices)
        implements Page {}
