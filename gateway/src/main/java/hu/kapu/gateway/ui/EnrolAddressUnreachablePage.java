package hu.kapu.gateway.ui;

/** What to do for whoever does not reach the mailbox any more. */
public record EnrolAddressUnreachablePage(Layout layout, String maskedAddress) implements Page {}
