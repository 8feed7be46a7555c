package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The code that was sent by e-mail.
 *
 * @param maskedAddress "k•••••@p•••.hu"
 * @param mail the newest of this sign-in, or null while none was sent
 * @param firstFrom where none was sent: from when one may be asked for, or null when now
 * @param frozen the account is frozen: only what is older than the notice counts
 * @param otherWay whether to offer "Másik módot választok"
 * @param raise the portal's next raise, after which codes by e-mail do not do there
 */
public record EmailCodePage(
        Layout layout,
        String maskedAddress,
        @Nullable Mail mail,
        @Nullable Instant firstFrom,
        boolean frozen,
        boolean otherWay,
        @Nullable AnnouncedRaise raise,
        CodeEntry entry,
        List<Refusal> errors)
        implements Page {

    /**
     * A mail with a code.
     *
     * @param number counted from 1 within the sign-in
     * @param checkWord stands in the mail too
     */
    public record Mail(int number, String checkWord, UUID messageId, MailProgress progress, Instant sendAgainAt) {}
}
