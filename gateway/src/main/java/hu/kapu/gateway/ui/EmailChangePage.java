package hu.kapu.gateway.ui;

import java.util.List;

/**
 * The present address, and the field for another one.
 *
 * @param confirmed whether a code has found its way to the present address
 * @param typed what was typed before it was refused
 */
public record EmailChangePage(
        Layout layout, String maskedAddress, boolean confirmed, String typed, List<Refusal> errors) implements Page {}
