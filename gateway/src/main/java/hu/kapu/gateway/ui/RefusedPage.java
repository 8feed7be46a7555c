package hu.kapu.gateway.ui;

/** The journey ends here: why, and what the citizen can do now. */
public record RefusedPage(Layout layout, Refusal refusal) implements Page {}
