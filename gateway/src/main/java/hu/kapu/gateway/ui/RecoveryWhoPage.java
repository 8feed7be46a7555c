package hu.kapu.gateway.ui;

import java.util.List;

/** The forgotten password: whose it is. */
public record RecoveryWhoPage(Layout layout, String userName, String email, List<Refusal> errors) implements Page {}
