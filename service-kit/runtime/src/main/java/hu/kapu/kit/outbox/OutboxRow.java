package hu.kapu.kit.outbox;

import java.time.Instant;
import java.util.UUID;

/** An event on its way: which topic, under which key, and where in the order. */
record OutboxRow(long position, String topic, UUID citizen, String payload, Instant createdAt) {}
