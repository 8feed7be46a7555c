package hu.kapu.identity.citizen;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds for an account besides its status.
 *
 * @param emailConfirmedAt when a code sent to the present address was used; null while it has not been
 * @param restrictedUntil after a reset of the password, address and factors change only with the app until then
 * @param frozen when the citizen has said that something was done by somebody else
 * @param closingAt when the account will be closed, as asked for by the citizen
 */
public record Standing(
        @Nullable Instant emailConfirmedAt,
        @Nullable Instant restrictedUntil,
        @Nullable Freeze frozen,
        @Nullable Instant closingAt) {
    public static final Standing NEW = new Standing(null, null, null, null);

    /**
     * A frozen account.
     *
     * @param noticeAt the instant of the notice that the citizen did not recognise; what counted then counts again
     */
    public record Freeze(Instant since, Instant noticeAt) {}

    /** The end of the restriction when it is still ahead. */
    public Optional<Instant> restrictedAt(Instant now) {
        return Optional.ofNullable(restrictedUntil).filter(until -> until.isAfter(now));
    }
}
