package hu.kapu.gateway.ui;

/** A further factor is proved and waits for "Befejezés". */
public record EnrolConfirmedPage(Layout layout) implements Page {}
