package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All second factors of somebody, as the activation page shows them.
 *
 * @param deletionCodeIssuedAt since when the present deletion code counts
 * @param mayRequest whether Ügyfélkapu+ can be requested with the password alone
 * @param mayChange whether this session may change anything
 * @param mayAddEmail whether codes by e-mail can be added now
 * @param restrictedUntil until when, after a reset of the password, only an app's code changes anything
 */
public record FactorsShown(
        List<Factor> factors,
        @Nullable Instant deletionCodeIssuedAt,
        boolean mayRequest,
        boolean mayChange,
        boolean mayAddEmail,
        @Nullable Instant restrictedUntil) {

    public boolean active() {
        return factors.stream().anyMatch(each -> each.status() == Status.ACTIVE);
    }

    /** Whether any counts as a second factor, usable now or not. */
    public boolean present() {
        return factors.stream().anyMatch(each -> each.status() != Status.INACTIVE);
    }

    /**
     * An app or codes by e-mail.
     *
     * @param name the app's label, or the masked address
     */
    public record Factor(
            UUID id,
            boolean app,
            String name,
            Status status,
            Instant activatedAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant lockedUntil,
            @Nullable Instant inactiveSince) {
        public boolean usable() {
            return status == Status.ACTIVE;
        }

        public boolean locked() {
            return status == Status.LOCKED;
        }

        public boolean disabled() {
            return status == Status.DISABLED;
        }

        public boolean inactive() {
            return status == Status.INACTIVE;
        }

        /** Where its own pages lie. */
        public String path() {
            return "/ugyfelkapu/aktivalas/" + id;
        }
    }

    /** How a factor stands. */
    public enum Status {
        ACTIVE,
        LOCKED,
        DISABLED,
        /** Switched off by the citizen. */
        INACTIVE
    }
}
