package hu.kapu.identity.recovery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recovery, bound to its transaction: asked for → looked up → proved by the code → used for a new password.
 *
 * @param citizen whose it is; null for a pair that is no account's, and before it was looked up
 * @param codeMac of the mailed code; null when none was mailed
 */
@SuppressWarnings("ArrayRecordComponent") // keys and MACs, compared by KeyedHash only
record Recovery(
        UUID transaction,
        byte[] nameKey,
        byte[] pairKey,
        @Nullable UUID citizen,
        byte @Nullable [] codeMac,
        Instant validUntil,
        @Nullable Step proved,
        @Nullable Step used) {
    /** Something that can be done once, and the attempt that did it. */
    record Step(Instant at, @Nullable UUID attempt) {
        boolean by(UUID other, Instant since) {
            return other.equals(attempt) && at.isAfter(since);
        }
    }

    /** True when the code was used after the instant and no password was set with it yet. */
    boolean provedAfter(Instant since) {
        return proved != null && used == null && proved.at().isAfter(since);
    }

    @Override
    public String toString() {
        return "Recovery[" + transaction + "]";
    }
}
