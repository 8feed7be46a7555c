package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lost phone or lost mailbox: what the deletion code will end and what stays, and the code itself.
 *
 * @param mailbox the mailbox is lost; otherwise the phone
 * @param apps names of the authenticators that would end
 * @param email codes by e-mail would end
 * @param otherWay the citizen has another second factor that opens this target, which is the better way
 * @param obstacle why the deletion code cannot be used here now
 * @param restrictedUntil until when, where a reset of the password is the obstacle
 */
public record LostFactorPage(
        Layout layout,
        boolean mailbox,
        List<String> apps,
        boolean email,
        boolean otherWay,
        Obstacle obstacle,
        @Nullable Instant restrictedUntil,
        List<Refusal> errors)
        implements Page {

    /** Why not. */
    public enum Obstacle {
        NONE,
        /** The account has no deletion code. */
        NO_CODE,
        RECENTLY_RESET,
        FROZEN;

        public boolean none() {
            return this == NONE;
        }

        public boolean recentlyReset() {
            return this == RECENTLY_RESET;
        }

        public boolean frozen() {
            return this == FROZEN;
        }
    }
}
