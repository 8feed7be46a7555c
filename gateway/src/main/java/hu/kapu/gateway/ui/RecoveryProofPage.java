package hu.kapu.gateway.ui;

/** Why the mailed code is not enough here, and what can be shown besides it. */
public record RecoveryProofPage(Layout layout) implements Page {}
