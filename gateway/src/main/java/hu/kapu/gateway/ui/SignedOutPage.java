package hu.kapu.gateway.ui;

/** After signing out. */
public record SignedOutPage(Layout layout) implements Page {}
