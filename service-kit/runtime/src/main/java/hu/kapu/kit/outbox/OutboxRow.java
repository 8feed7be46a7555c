package hu.kapu.kit.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way: which topic, under which key, and where in the order.
 *
 * @param traceparent the trace it was written in, or null where nobody traces
 */
record OutboxRow(
        long position,
        String topic,
        UUID citizen,
        String payload,
        Instant createdAt,
        @Nullable String traceparent) {}
