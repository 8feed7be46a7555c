package hu.kapu.gateway.ui;

/**
 * The account site after signing in.
 *
 * @param passwordOnly whether this session was opened with the password alone and reaches only the request
 */
public record AccountHomePage(Layout layout, String displayName, boolean passwordOnly, Activation activation)
        implements Page {}
