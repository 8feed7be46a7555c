package hu.kapu.gateway.clients;

import java.util.Optional;
import java.util.UUID;

/** What became of something done for a registrar. */
public sealed interface RegistrarAnswer {
    /** Done, or done before under the same id; whom it concerned where the answer tells it. */
    record Done(Optional<UUID> citizenId) implements RegistrarAnswer {}

    /** The problem code says why not; nothing was changed. */
    record Refused(String code) implements RegistrarAnswer {}

    /** It cannot be known; the same id may be sent again. */
    record Unavailable() implements RegistrarAnswer {}

    static RegistrarAnswer of(Answer answer) {
        if (answer.status() < 300) {
            return new Done(answer.body().has("citizenId") ? Optional.of(answer.id("citizenId")) : Optional.empty());
        }
        return switch (answer.status()) {
            case 400, 403, 404, 409, 410, 422 -> new Refused(answer.code());
            default -> new Unavailable();
        };
    }
}
