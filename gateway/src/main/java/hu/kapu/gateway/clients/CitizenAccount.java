package hu.kapu.gateway.clients;

import java.util.UUID;

/** An account as the identity service tells it to a registrar. */
public sealed interface CitizenAccount {
    /**
     * It is there.
     *
     * @param status {@code registered}, {@code active} or {@code closed}
     */
    record Known(
            UUID citizenId,
            String userName,
            String displayName,
            String maskedAddress,
            String sealedRecipient,
            String status,
            boolean frozen)
            implements CitizenAccount {}

    record Unknown() implements CitizenAccount {}

    record Unavailable() implements CitizenAccount {}

    static CitizenAccount of(Answer answer) {
        if (answer.is(200)) {
            return new Known(
                    answer.id("citizenId"),
                    answer.text("userName"),
                    answer.text("displayName"),
                    answer.text("maskedAddress"),
                    answer.text("sealedRecipient"),
                    answer.text("status"),
                    answer.body().path("frozen").isObject());
        }
        return answer.is(404) ? new Unknown() : new Unavailable();
    }
}
