package hu.kapu.notification.delivery;

import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.outbox.OutboxEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells on {@code kapu.notification.v1} how each letter ended; schemas are in {@code contracts/events}. */
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

    private static OutboxEvent event(EndedLetter letter) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("messageId", letter.messageId().toString());
        data.put("template", letter.template());
        data.put("at", letter.at().toString());
        letter.ending().reasonName().ifPresent(reason -> data.put("reason", reason));
        return new OutboxEvent(TOPIC, "mail-" + letter.ending().state() + ".v1", letter.citizen(), data);
    }
}
