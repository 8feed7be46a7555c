package hu.kapu.gateway.ui;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something went wrong that the citizen did not cause and cannot mend, and what to do now. */
public record ErrorPage(Layout layout, Kind kind, @Nullable Duration retryAfter) implements Page {

    /** What went wrong; {@link #status()} is the HTTP status to answer with. */
    public enum Kind {
        /** A service that is needed for a safe decision does not answer. */
        UNAVAILABLE(503),
        OVERLOADED(503),
        /** The form did not carry the token of this browser. */
        FORM_NOT_OURS(403),
        NOT_FOUND(404),
        METHOD_NOT_ALLOWED(405),
        BAD_REQUEST(400),
        TOO_LARGE(413),
        /** A portal sent the citizen in a way that we do not accept. */
        PORTAL_REQUEST_REFUSED(400),
        INTERNAL(500);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }

        /** Whether opening the same page once more may help. */
        public boolean triable() {
            return this == UNAVAILABLE || this == OVERLOADED || this == INTERNAL;
        }
    }
}
