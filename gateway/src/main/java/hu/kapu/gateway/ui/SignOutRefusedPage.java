package hu.kapu.gateway.ui;

import java.util.Locale;
import java.util.Optional;

/** A portal asked for a sign-out in a way that we do not accept: why, and how to sign out all the same. */
public record SignOutRefusedPage(Layout layout, Reason reason) implements Page {

    /** What is wrong with the portal's request. */
    public enum Reason {
        /** Repeated, too long, or with characters that no parameter has. */
        UNREADABLE,
        /** No ID token of ours, or one of another portal than the one that asks. */
        WRONG_TOKEN,
        UNKNOWN_PORTAL,
        /** Not registered for the portal that asks, or nobody says which portal that is. */
        WRONG_RETURN;

        /** As in an address: {@code wrong-return}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Reason> ofCode(String code) {
            for (Reason reason : values()) {
                if (reason.code().equals(code)) {
                    return Optional.of(reason);
                }
            }
            return Optional.empty();
        }
    }
}
