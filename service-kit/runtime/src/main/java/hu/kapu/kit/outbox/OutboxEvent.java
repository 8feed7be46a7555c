package hu.kapu.kit.outbox;

import java.util.UUID;

/**
 * Something others must learn.
 *
 * @param type event name with its version, such as {@code account-closed.v1}
 * @param citizen subject and record key: events of one key keep their order within a topic
 * @param data written as JSON
 */
public record OutboxEvent(String topic, String type, UUID citizen, Object data) {}
