package hu.kapu.kit.callers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says about the request it makes.
 *
 * @param passwordAt when the citizen last proved the password; whole seconds on the wire
 */
public record CallerClaims(
        @Nullable UUID transaction,
        @Nullable UUID citizen,
        @Nullable Instant passwordAt) {
    static final String TRANSACTION = "txn";
    static final String CITIZEN = "citizen";
    static final String PASSWORD_AT = "password_at";

    public static final CallerClaims NONE = new CallerClaims(null, null, null);
}
