package hu.kapu.gateway.clients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an account stands, as the identity service tells it now. */
public sealed interface AccountStanding {
    /**
     * Known.
     *
     * @param closingAt when it closes, if the citizen has asked for that
     */
    record Known(
            String maskedAddress,
            boolean emailConfirmed,
            @Nullable Instant closingAt) implements AccountStanding {}

    /** It cannot be known. */
    record Unavailable() implements AccountStanding {}

    static AccountStanding of(Answer answer) {
        return answer.is(200)
                ? new Known(
                        answer.text("maskedAddress"),
                        answer.flag("emailConfirmed"),
                        answer.optionalInstant("closingAt").orElse(null))
                : new Unavailable();
    }
}
