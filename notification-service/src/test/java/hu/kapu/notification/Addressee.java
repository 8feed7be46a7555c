package hu.kapu.notification;

import hu.kapu.kit.sealing.MailRecipient;
import java.util.UUID;

/** A citizen nobody else in the tests writes to. */
public record Addressee(UUID citizen, String address, String name, String language) {

    public static Addressee reading(String language) {
        UUID citizen = UUID.randomUUID();
        return new Addressee(
                citizen, "anna." + citizen.toString().substring(0, 8) + "@posta.example", "Kiss Anna", language);
    }

    MailRecipient recipient() {
        return new MailRecipient(address, name, language);
    }
}
