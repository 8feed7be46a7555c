package hu.kapu.gateway.ui;

/** The account is frozen: what that means and how it is unlocked. */
public record AccountFrozenPage(Layout layout) implements Page {}
