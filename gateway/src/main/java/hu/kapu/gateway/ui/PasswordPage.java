package hu.kapu.gateway.ui;

import java.util.List;

/**
 * User name and password, the first thing every method asks for.
 *
 * @param stepUp whether somebody is asked who is signed in, because the portal wants more than that proved
 */
public record PasswordPage(Layout layout, ShownMethod method, String userName, boolean stepUp, List<Refusal> errors)
        implements Page {}
