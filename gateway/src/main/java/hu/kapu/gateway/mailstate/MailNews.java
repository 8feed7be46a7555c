package hu.kapu.gateway.mailstate;

import com.fasterxml.jackson.databind.JsonNode;
import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.inbox.UnreadableEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What {@code kapu.notification.v1} tells of a mail, as far as pages show it: the letters with codes. */
record MailNews(
        UUID eventId, UUID messageId, UUID citizen, MailState state, Optional<Instant> askedAt, String provider) {
    private static final Set<String> WAITED_FOR = Set.of("sign-in-code", "enrolment-code", "email-change-code");

    /** Empty for other letters and other events. */
    static Optional<MailNews> of(CloudEvent event) {
        if (!WAITED_FOR.contains(event.data().path("template").asText())) {
            return Optional.empty();
        }
        return MailState.Kind.ofEvent(event.type()).map(kind -> news(event, kind));
    }

    private static MailNews news(CloudEvent event, MailState.Kind kind) {
        try {
            return new MailNews(
                    event.id(),
                    UUID.fromString(text(event.data(), "messageId")),
                    event.subject(),
                    new MailState(kind, Instant.parse(text(event.data(), "at"))),
                    Optional.of(text(event.data(), "askedAt"))
                            .filter(asked -> !asked.isEmpty())
                            .map(Instant::parse),
                    event.data().path("provider").asText(ProviderDelivery.OTHER));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEvent("the news of a mail cannot be read", e);
        }
    }

    private static String text(JsonNode data, String field) {
        return data.path(field).asText();
    }
}
