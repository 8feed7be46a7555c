package hu.kapu.gateway.ui;

import java.util.List;

/** A new password in place of the present one. */
public record PasswordChangePage(Layout layout, String userName, List<Refusal> errors) implements Page {}
