package hu.kapu.gateway.ui;

/** The account site before signing in: sign in, first login, help. */
public record AccountDoorPage(Layout layout) implements Page {}
