package hu.kapu.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request that another service would make. */
public record Request(
        UUID eventId,
        UUID messageId,
        Addressee to,
        String template,
        Map<String, String> parameters,
        @Nullable Instant expiresAt) {

    public static Request of(Addressee to, String template, Map<String, String> parameters) {
        return new Request(UUID.randomUUID(), UUID.randomUUID(), to, template, parameters, null);
    }

    /** A letter with nothing special about it. */
    public static Request anyFor(Addressee to) {
        return of(to, "wrong-code-warning", Map.of("at", "2025-01-16T08:05:00Z", "portal", "EESZT"));
    }

    public static Request firstLoginCode(Addressee to, String code) {
        return of(
                to,
                "first-login-code",
                Map.of("code", code, "userName", "kiss.anna", "validUntil", "2025-01-17T08:05:00Z"));
    }

    public Request expiringAt(Instant instant) {
        return new Request(eventId, messageId, to, template, parameters, instant);
    }

    /** The same mail asked for by another event. */
    public Request again() {
        return new Request(UUID.randomUUID(), messageId, to, template, parameters, expiresAt);
    }

    public String messageIdHeader() {
        return "<" + messageId + "@kapu.example>";
    }
}
