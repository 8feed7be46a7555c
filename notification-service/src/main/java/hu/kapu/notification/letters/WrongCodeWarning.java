package hu.kapu.notification.letters;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody knew the password and typed wrong codes.
 *
 * @param portal where they wanted to go; empty for the account site
 */
public record WrongCodeWarning(Instant at, Optional<String> portal) implements Letter {
    static final String TEMPLATE = "wrong-code-warning";

    static WrongCodeWarning of(Parameters given) {
        return new WrongCodeWarning(given.instant("at"), given.optionalText("portal"));
    }

    @Override
    public String template() {
        return TEMPLATE;
    }
}
