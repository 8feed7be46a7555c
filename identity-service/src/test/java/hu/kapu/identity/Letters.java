package hu.kapu.identity;

import hu.kapu.kit.inbox.CloudEvent;
import hu.kapu.kit.sealing.MailOpener;
import hu.kapu.kit.sealing.MailRecipient;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what the service asks others to do, out of its outbox, and opens letters as the mail service would. */
@Singleton
public class Letters {
    private final Database database;
    private final MailOpener opener;

    Letters(Database database, MailOpener opener) {
        this.database = database;
        this.opener = opener;
    }

    /** A letter as its addressee will get it. */
    public record Letter(UUID messageId, String template, MailRecipient recipient, Map<String, String> parameters) {}

    public Letter firstLoginLetter(UUID citizen) {
        List<Letter> letters = letters(citizen);
        if (letters.size() != 1) {
            throw new AssertionError(letters.size() + " letters for one registration");
        }
        return letters.getFirst();
    }

    public String firstLoginCode(UUID citizen) {
        return String.valueOf(firstLoginLetter(citizen).parameters().get("code"));
    }

    public List<Letter> letters(UUID citizen) {
        return events(citizen, "mail-requested.v1").stream().map(this::open).toList();
    }

    /** The newest letter of the kind. */
    public Letter newest(UUID citizen, String template) {
        return letters(citizen).stream()
                .filter(letter -> letter.template().equals(template))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no letter " + template));
    }

    public List<String> templates(UUID citizen) {
        return letters(citizen).stream().map(Letter::template).toList();
    }

    public List<CloudEvent> events(UUID citizen, String type) {
        return outbox(citizen).stream()
                .map(CloudEvent::parse)
                .filter(event -> event.type().equals(type))
                .toList();
    }

    /** The citizen's events in order, as they would be published. */
    public List<String> outbox(UUID citizen) {
        return database.column("select payload::text from outbox where aggregateid = ? order by position", citizen);
    }

    /** The letter that a request asks for. */
    public Letter open(CloudEvent event) {
        UUID messageId = UUID.fromString(event.data().get("messageId").asText());
        return new Letter(
                messageId,
                event.data().get("template").asText(),
                opener.openRecipient(
                        event.subject(), bytes(event.data().get("recipient").asText())),
                opener.openParameters(
                        messageId, bytes(event.data().get("parameters").asText())));
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
