package hu.kapu.gateway.ui;

import java.util.List;

/** The eID card's number and registration code as a further proof. */
public record RecoveryCardPage(Layout layout, String documentNumber, List<Refusal> errors) implements Page {}
