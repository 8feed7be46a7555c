package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The pages of changing second factors, and of proving both factors once more before it. */
final class FactorSamples {
    private static final UUID MESSAGE = UUID.fromString("0193f0a0-7b1c-7a2b-8c3d-4e5f60718294");
    private static final Instant NOW = Instant.parse("2025-02-03T09:15:00Z");
    private static final String BACK = "/ugyfelkapu/aktivalas";
    private static final String REFRESH = "/ugyfelkapu/megerosites?vissza=" + BACK + "&mod=email";
    private static final String ADDRESS = "k•••••@p•••.hu";

    private FactorSamples() {}

    static void of(Layout layout, Map<String, Page> pages) {
        again(layout.withBackLink(BACK), pages);
    }

    private static void again(Layout layout, Map<String, Page> pages) {
        Layout first = layout.atStep(1, 2);
        List<Refusal> wrong = List.of(Refusal.of(Reason.PASSWORD_AGAIN_WRONG));
        pages.put("again-password", new ReauthenticatePasswordPage(first, BACK, List.of()));
        pages.put("again-password-wrong", new ReauthenticatePasswordPage(first, BACK, wrong));
        Layout second = layout.atStep(2, 2);
        EmailCodePage.Mail mailed = new EmailCodePage.Mail(
                2, "barack", MESSAGE, new MailProgress(MailProgress.Kind.ON_ITS_WAY, NOW), NOW.plusSeconds(60));
        List<Refusal> wrongCode = List.of(Refusal.of(Reason.EMAIL_CODE_WRONG).withAttemptsLeft(3));
        List<Refusal> wrongClock =
                List.of(Refusal.of(Reason.CODE_OF_WRONG_CLOCK).withAttemptsLeft(3));
        pages.put(
                "again-app",
                new ReauthenticateCodePage(second, BACK, REFRESH, true, false, null, null, null, List.of()));
        pages.put(
                "again-app-clock",
                new ReauthenticateCodePage(
                        second, BACK, REFRESH, true, true, null, null, new ClockOffset(-4), wrongClock));
        pages.put(
                "again-app-or-mail",
                new ReauthenticateCodePage(second, BACK, REFRESH, true, true, null, null, null, List.of()));
        pages.put(
                "again-mail",
                new ReauthenticateCodePage(second, BACK, REFRESH, false, true, ADDRESS, null, null, List.of()));
        pages.put(
                "again-mailed",
                new ReauthenticateCodePage(second, BACK, REFRESH, true, true, ADDRESS, mailed, null, wrongCode));
    }
}
