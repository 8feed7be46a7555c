package hu.kapu.kit.inbox;

import org.jspecify.annotations.Nullable;

/** A record that no retry will make readable. */
public class UnreadableEvent extends RuntimeException {
    public UnreadableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
