package hu.kapu.notification.letters;

import java.time.Instant;

/** Ügyfélkapu+ works from now on. */
public record SecondFactorActive(Method method, Instant at) implements Letter {
    static final String TEMPLATE = "second-factor-active";

    /** How the citizen gets the codes. */
    public enum Method {
        TOTP
    }

    static SecondFactorActive of(Parameters given) {
        return new SecondFactorActive(given.oneOf("method", Method.values()), given.instant("at"));
    }

    @Override
    public String template() {
        return TEMPLATE;
    }
}
