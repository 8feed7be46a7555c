package hu.kapu.gateway.ui;

/** Registering from home: what is needed, before anything is asked. */
public record HomeRegistrationStartPage(Layout layout) implements Page {}
