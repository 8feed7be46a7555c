package hu.kapu.gateway.ui;

/**
 * The deletion code was right.
 *
 * @param trial it was only tried; otherwise everything has ended
 */
public record DeletionCodeResultPage(Layout layout, boolean trial) implements Page {}
