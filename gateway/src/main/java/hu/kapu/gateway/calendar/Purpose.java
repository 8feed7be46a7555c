package hu.kapu.gateway.calendar;

import java.util.Arrays;
import java.util.Optional;

/** What somebody wants to do once inside. */
public enum Purpose {
    SIGN_IN("sign-in"),
    REQUEST_SECOND_FACTOR("request-second-factor"),
    SETTINGS("settings"),
    REGISTRAR_WORK("registrar-work");

    private final String wireName;

    Purpose(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<Purpose> parse(String wireName) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.wireName.equals(wireName))
                .findFirst();
    }
}
