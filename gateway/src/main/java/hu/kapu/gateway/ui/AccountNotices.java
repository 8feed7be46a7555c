package hu.kapu.gateway.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen should know at once when opening the account.
 *
 * @param restrictedUntil until when, after a reset of the password, address and factors change only with the app
 * @param closingAt when the account closes
 * @param unconfirmedAddress the masked address to which no code has found its way yet
 */
public record AccountNotices(
        @Nullable Instant restrictedUntil,
        @Nullable Instant closingAt,
        @Nullable String unconfirmedAddress) {
    public static final AccountNotices NONE = new AccountNotices(null, null, null);
}
