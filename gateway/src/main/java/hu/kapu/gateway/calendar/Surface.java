package hu.kapu.gateway.calendar;

import java.util.Arrays;
import java.util.Optional;

/** A door of the gateway: the identification page of the portals, the account site, the registrar's door. */
public enum Surface {
    PORTAL("portal"),
    ACCOUNT("account"),
    REGISTRAR("registrar");

    private final String wireName;

    Surface(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<Surface> parse(String wireName) {
        return Arrays.stream(values())
                .filter(surface -> surface.wireName.equals(wireName))
                .findFirst();
    }
}
