package hu.kapu.gateway.ui;

import java.util.Arrays;
import java.util.Locale;

/** Why sign-ins were refused, as operators read it; a reason we have no words for is another one. */
public enum WatchedReason {
    CODE_WRONG,
    CODE_ALREADY_USED,
    CODE_SUPERSEDED,
    CODE_EXPIRED,
    CHALLENGE_SPENT,
    TOO_MANY_ATTEMPTS,
    FACTOR_LOCKED,
    FACTOR_DISABLED,
    METHOD_ENDED,
    LEVEL_NOT_REACHED,
    ACCOUNT_FROZEN,
    ACCOUNT_CLOSING,
    SESSION_ENDED,
    OTHER;

    /** By the name the statistics count it under. */
    public static WatchedReason of(String wireName) {
        String name = wireName.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElse(OTHER);
    }
}
