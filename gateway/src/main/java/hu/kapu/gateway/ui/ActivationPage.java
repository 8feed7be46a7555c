package hu.kapu.gateway.ui;

/** "Aktiválás és inaktiválás": what is active, since when, last used when, and what can be done with it. */
public record ActivationPage(Layout layout, FactorsShown shown) implements Page {}
