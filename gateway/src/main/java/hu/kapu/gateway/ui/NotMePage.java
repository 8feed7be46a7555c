package hu.kapu.gateway.ui;

/** "Nem én voltam", signed in: what will happen, and the button. */
public record NotMePage(Layout layout) implements Page {}
