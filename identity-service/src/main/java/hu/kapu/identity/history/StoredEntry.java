package hu.kapu.identity.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it lies in the table.
 *
 * @param salt null together with {@code content} once they are erased
 */
@SuppressWarnings("ArrayRecordComponent") // compared by ChainCheck only
record StoredEntry(
        long position,
        Instant at,
        byte @Nullable [] salt,
        @Nullable String content,
        byte[] commitment,
        byte[] hash) {
    @Override
    public String toString() {
        return "StoredEntry[" + position + "]";
    }
}
