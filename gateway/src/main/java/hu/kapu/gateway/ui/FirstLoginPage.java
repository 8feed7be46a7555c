package hu.kapu.gateway.ui;

import java.util.List;

/** The first login: the one-time code from the letter and the first own password. */
public record FirstLoginPage(Layout layout, String userName, List<Refusal> errors) implements Page {}
