package hu.kapu.gateway.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The six digits of the authenticator app.
 *
 * @param justEnrolled the code used to finish the enrolment is spent, so the page says to wait for the next
 * @param clock how wrong the phone's clock is, once that is certain
 * @param frozen the account is frozen: only what is older than the notice counts
 * @param otherWay whether to offer "Másik módot választok"
 */
public record CodePage(
        Layout layout,
        boolean justEnrolled,
        @Nullable ClockOffset clock,
        boolean frozen,
        boolean otherWay,
        CodeEntry entry,
        List<Refusal> errors)
        implements Page {}
