package hu.kapu.gateway.ui;

import java.util.List;

/** The new password, typed once, with a button that shows it. */
public record RecoveryPasswordPage(Layout layout, List<Refusal> errors) implements Page {}
