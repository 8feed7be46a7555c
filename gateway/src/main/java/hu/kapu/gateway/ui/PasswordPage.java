package hu.kapu.gateway.ui;

import java.util.List;

/** User name and password, the first thing every method asks for. */
public record PasswordPage(Layout layout, ShownMethod method, String userName, List<Refusal> errors) implements Page {}
