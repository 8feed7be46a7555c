package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Closing the account: what it means; or, once asked for, until when it can be taken back.
 *
 * @param closingAt when it closes, if that was asked for
 */
public record ClosingPage(Layout layout, @Nullable Instant closingAt, List<Refusal> errors) implements Page {}
