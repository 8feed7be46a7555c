package hu.kapu.gateway.ui;

/** "Ügyfélkapu+ igénylése": what it takes, before the QR code is made. */
public record NoSecondFactorYetPage(Layout layout) implements Page {}
