package hu.kapu.kit.sealing;

import org.jspecify.annotations.Nullable;

/** Sealed bytes that do not open: altered, moved to another row, or sealed with a key that is gone. */
public class SealBroken extends RuntimeException {
    public SealBroken(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
