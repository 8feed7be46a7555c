package hu.kapu.gateway.ui;

import java.util.List;

/** The deletion code as a further proof; it stays good. */
public record RecoveryDeletionCodePage(Layout layout, List<Refusal> errors) implements Page {}
