package hu.kapu.gateway.ui;

/** "Aktiválás és inaktiválás": what is active, since when, last used when. */
public record ActivationPage(Layout layout, Activation activation) implements Page {}
