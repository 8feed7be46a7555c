package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of somebody's Ügyfélkapu+.
 *
 * @param mayRequest whether this session may request Ügyfélkapu+ now
 * @param deletionCodeIssuedAt since when the present deletion code counts
 */
public record Activation(
        List<Authenticator> authenticators, @Nullable Instant deletionCodeIssuedAt, boolean mayRequest) {

    public boolean active() {
        return authenticators.stream().anyMatch(each -> each.status() == Status.ACTIVE);
    }

    public boolean present() {
        return !authenticators.isEmpty();
    }

    /** One authenticator app. */
    public record Authenticator(
            String label,
            Status status,
            Instant activatedAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant lockedUntil) {

        public boolean locked() {
            return status == Status.LOCKED;
        }

        public boolean disabled() {
            return status == Status.DISABLED;
        }
    }

    /** How an authenticator stands; a locked or disabled one still counts as present. */
    public enum Status {
        ACTIVE,
        LOCKED,
        DISABLED
    }
}
