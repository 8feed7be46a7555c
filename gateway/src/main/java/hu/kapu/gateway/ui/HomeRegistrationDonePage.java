package hu.kapu.gateway.ui;

/** The account is there and usable; next comes the second factor. */
public record HomeRegistrationDonePage(Layout layout) implements Page {}
