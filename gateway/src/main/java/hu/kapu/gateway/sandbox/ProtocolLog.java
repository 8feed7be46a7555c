package hu.kapu.gateway.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The last messages of each portal, in the memory of this instance only. */
@ApplicationScoped
class ProtocolLog {
    private static final int MOST = 200;

    private final Map<String, Deque<ProtocolMessage>> byPortal = new ConcurrentHashMap<>();

    void add(ProtocolMessage message) {
        byPortal.compute(message.portal(), (portal, earlier) -> {
            Deque<ProtocolMessage> messages = earlier == null ? new ArrayDeque<>() : new ArrayDeque<>(earlier);
            messages.addFirst(message);
            if (messages.size() > MOST) {
                ProtocolMessage _ = messages.removeLast();
            }
            return messages;
        });
    }

    /** Newest first. */
    List<ProtocolMessage> of(String portal) {
        return List.copyOf(byPortal.getOrDefault(portal, new ArrayDeque<>()));
    }
}
