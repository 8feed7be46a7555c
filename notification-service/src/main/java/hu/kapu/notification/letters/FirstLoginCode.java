package hu.kapu.notification.letters;

import java.time.Instant;

/**
 * The one-time code with which a newly registered citizen sets a password.
 *
 * @param code in groups, as it is to be read
 */
public record FirstLoginCode(String code, String userName, Instant validUntil) implements Letter {
    static final String TEMPLATE = "first-login-code";

    static FirstLoginCode of(Parameters given) {
        return new FirstLoginCode(given.text("code"), given.text("userName"), given.instant("validUntil"));
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public String toString() {
        return "FirstLoginCode[***]";
    }
}
