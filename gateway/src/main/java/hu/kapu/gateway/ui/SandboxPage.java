package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For portal developers: whom to sign in as, and which date each portal goes by.
 *
 * @param inbox address of the inbox where the citizens' mail arrives, or null
 */
public record SandboxPage(
        Layout layout,
        List<Citizen> citizens,
        List<PortalLine> portals,
        @Nullable String inbox) implements Page {

    /** Somebody who does not exist, with everything needed to sign in. */
    public record Citizen(
            String name,
            String userName,
            @Nullable String password,
            String email,
            @Nullable String authenticatorSecret) {}

    /**
     * One portal.
     *
     * @param date what its calendar shows
     * @param moved whether that is another date than everything else goes by
     */
    public record PortalLine(String id, String name, Instant date, boolean moved) {
        public String calendarPath() {
            return "/sandbox/portals/" + id + "/calendar";
        }

        public String messagesPath() {
            return "/sandbox/portals/" + id + "/messages";
        }
    }
}
