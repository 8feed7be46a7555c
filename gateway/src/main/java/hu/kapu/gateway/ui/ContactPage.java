package hu.kapu.gateway.ui;

/** The four ways to reach a person. */
public record ContactPage(Layout layout) implements Page {}
