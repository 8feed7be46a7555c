package hu.kapu.kit.logging;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands in the log for a throwable whose message tells too much: its type and a clean message, its trace, its cause. */
final class RedactedThrowable extends Throwable {
    RedactedThrowable(Throwable original) {
        this(original, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private RedactedThrowable(Throwable original, Set<Throwable> seen) {
        super(Redaction.of(original.toString()), cause(original, seen), false, true);
        setStackTrace(original.getStackTrace());
    }

    private static @Nullable Throwable cause(Throwable original, Set<Throwable> seen) {
        Throwable cause = original.getCause();
        return cause == null || !seen.add(cause) ? null : new RedactedThrowable(cause, seen);
    }
}
