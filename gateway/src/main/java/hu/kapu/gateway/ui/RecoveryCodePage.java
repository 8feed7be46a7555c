package hu.kapu.gateway.ui;

import java.util.List;

/**
 * The code from the mail; the same page whether one was sent or not.
 *
 * @param anewPath where another code can be asked for
 */
public record RecoveryCodePage(Layout layout, String anewPath, List<Refusal> errors) implements Page {}
