package hu.kapu.gateway.ui;

/**
 * "Hogyan kéri a kódot?": for who has more than one second factor, or not the one of the button pressed.
 *
 * @param app whether the citizen has an authenticator app that opens this target
 * @param email whether codes by e-mail open this target for the citizen
 * @param emailTooWeak codes by e-mail would not do here, and the page says why
 */
public record CodeMethodPage(Layout layout, String maskedAddress, boolean app, boolean email, boolean emailTooWeak)
        implements Page {}
