package hu.kapu.gateway.ui;

/**
 * The portal that sent the citizen is switched off here: says so, and goes nowhere.
 *
 * @param portal its name in the page's language
 */
public record PortalDisabledPage(Layout layout, String portal) implements Page {}
