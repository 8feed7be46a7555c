package hu.kapu.gateway.ui;

import java.util.List;

/**
 * "Erősítse meg, hogy Ön az": the password once more.
 *
 * @param back path of the page that waits for it
 */
public record ReauthenticatePasswordPage(Layout layout, String back, List<Refusal> errors) implements Page {}
