package hu.kapu.kit.callers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says about the request it makes.
 *
 * @param passwordAt when the citizen last proved the password; whole seconds on the wire, as every instant here
 * @param recoveryAt when the citizen last proved to read the account's mailbox
 * @param restrictedUntil until when the account is held back from changes after a recovery
 */
public record CallerClaims(
        @Nullable UUID transaction,
        @Nullable UUID citizen,
        @Nullable Instant passwordAt,
        @Nullable Instant recoveryAt,
        @Nullable Instant restrictedUntil) {
    static final String TRANSACTION = "txn";
    static final String CITIZEN = "citizen";
    static final String PASSWORD_AT = "password_at";
    static final String RECOVERY_AT = "recovery_at";
    static final String RESTRICTED_UNTIL = "restricted_until";

    public static final CallerClaims NONE = new CallerClaims(null, null, null);

    public CallerClaims(@Nullable UUID transaction, @Nullable UUID citizen, @Nullable Instant passwordAt) {
        this(transaction, citizen, passwordAt, null, null);
    }
}
