package hu.kapu.gateway.ui;

/** All second factors have ended; the account has not. The way on is to request anew. */
public record LostFactorDonePage(Layout layout) implements Page {}
