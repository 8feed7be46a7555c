package hu.kapu.gateway.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A current code once more: the app's, or the one of a mail.
 *
 * @param back path of the page that waits for it
 * @param refresh this page once more, for whoever waits for the mail without a script
 * @param app whether the app can be used
 * @param email whether a mail can be asked for
 * @param maskedAddress where mails go; null while the page asks for the app's code
 * @param mail the newest mail, if one has been asked for
 * @param clock how wrong the clock of the app's phone is, once that is certain
 */
public record ReauthenticateCodePage(
        Layout layout,
        String back,
        String refresh,
        boolean app,
        boolean email,
        @Nullable String maskedAddress,
        EmailCodePage.@Nullable Mail mail,
        @Nullable ClockOffset clock,
        List<Refusal> errors)
        implements Page {}
