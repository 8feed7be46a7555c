package hu.kapu.gateway.scope;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** One thing that a caller of the REST API may be allowed to do (RFC 6749, section 3.3). */
public enum Scope {
    PORTALS_READ("portals:read", "Read how portals are registered"),
    PORTALS_WRITE("portals:write", "Register, change and remove portals"),
    SIMULATE("simulate", "Ask which way of signing in would open a portal to one person"),
    STATISTICS_READ("statistics:read", "Read the statistics of every portal"),
    MIGRATION_READ("migration:read", "Read how many still have one factor"),
    EVENTS_READ("events:read", "Read the description of the event streams"),
    STATISTICS_OWN("statistics:own", "Read the portal's own statistics");

    private final String wireName;
    private final String meaning;

    Scope(String wireName, String meaning) {
        this.wireName = wireName;
        this.meaning = meaning;
    }

    public String wireName() {
        return wireName;
    }

    public String meaning() {
        return meaning;
    }

    /** What operators may hold; a portal as itself holds {@link #STATISTICS_OWN} and nothing else. */
    public static Set<Scope> ofOperators() {
        return EnumSet.complementOf(EnumSet.of(STATISTICS_OWN));
    }

    public static Optional<Scope> parse(String wireName) {
        return Arrays.stream(values())
                .filter(scope -> scope.wireName.equals(wireName))
                .findFirst();
    }
}
