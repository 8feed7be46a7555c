package hu.kapu.local.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hu.kapu.kit.testing.TrappedMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** One letter as its reader sees it: whom it is for, its subject and its plain text. */
public record ReceivedMail(String to, String subject, String text, Instant receivedAt) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ReceivedMail of(TrappedMail mail) {
        return new ReceivedMail(mail.to(), mail.subject(), mail.text(), mail.receivedAt());
    }

    static ReceivedMail read(Path file) {
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            return new ReceivedMail(
                    json.path("to").asText(),
                    json.path("subject").asText(),
                    json.path("text").asText(),
                    Instant.parse(json.path("receivedAt").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> asJson() {
        return Map.of("to", to, "subject", subject, "text", text, "receivedAt", receivedAt.toString());
    }
}
