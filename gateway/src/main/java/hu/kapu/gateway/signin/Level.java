package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** How sure we are of somebody: the levels of assurance of eIDAS (Regulation (EU) 910/2014, article 8). */
public enum Level {
    LOW("low"),
    SUBSTANTIAL("substantial"),
    HIGH("high");

    private static final String PREFIX = "http://eidas.europa.eu/LoA/";
    private final String wireName;

    Level(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** The level as OpenID Connect's {@code acr}. */
    public String acr() {
        return PREFIX + wireName;
    }

    public boolean isAtLeast(Level other) {
        return compareTo(other) >= 0;
    }

    public static Optional<Level> parse(String wireName) {
        return Arrays.stream(values())
                .filter(level -> level.wireName.equals(wireName))
                .findFirst();
    }

    public static Optional<Level> ofAcr(String acr) {
        return Arrays.stream(values()).filter(level -> level.acr().equals(acr)).findFirst();
    }

    /** What a sign-in with these methods proves. */
    public static Level reachedBy(Set<Method> methods) {
        if (methods.contains(Method.DAP)) {
            return HIGH;
        }
        return methods.contains(Method.TOTP) ? SUBSTANTIAL : LOW;
    }
}
