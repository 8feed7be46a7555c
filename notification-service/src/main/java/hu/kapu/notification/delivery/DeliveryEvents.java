package hu.kapu.notification.delivery;

import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.outbox.OutboxEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Tells on {@code kapu.notification.v1} which letter waits and how each ended; schemas are in {@code contracts/events}. */
@ApplicationScoped
class DeliveryEvents {
    private static final String TOPIC = "kapu.notification.v1";

    private final Outbox outbox;

    DeliveryEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> append(SqlConnection connection, EndedLetter letter) {
        return outbox.append(connection, event(letter));
    }

    Uni<Void> append(SqlConnection connection, DelayedLetter letter) {
        Map<String, Object> data = data(letter.messageId(), letter.template(), letter.asked(), letter.at());
        return outbox.append(connection, new OutboxEvent(TOPIC, "mail-delayed.v1", letter.citizen(), data));
    }

    private static OutboxEvent event(EndedLetter letter) {
        Map<String, Object> data = data(letter.messageId(), letter.template(), letter.asked(), letter.at());
        letter.ending().reasonName().ifPresent(reason -> data.put("reason", reason));
        return new OutboxEvent(TOPIC, "mail-" + letter.ending().state() + ".v1", letter.citizen(), data);
    }

    private static Map<String, Object> data(UUID messageId, String template, Asked asked, Instant at) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("messageId", messageId.toString());
        data.put("template", template);
        data.put("at", at.toString());
        data.put("askedAt", asked.at().toString());
        data.put("provider", asked.provider());
        return data;
    }
}
