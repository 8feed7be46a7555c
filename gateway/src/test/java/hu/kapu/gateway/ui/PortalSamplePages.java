package hu.kapu.gateway.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands between a citizen and the portal: consent, stronger sign-ins, announced raises, the form back. */
final class PortalSamplePages {
    private static final Instant RAISE = Instant.parse("2026-08-31T22:00:00Z");
    private static final CodeEntry ENTRY = new CodeEntry("", true);

    private PortalSamplePages() {}

    static Map<String, Page> at(Layout portal) {
        Map<String, Page> pages = new LinkedHashMap<>();
        Layout code = portal.shownAt("/azonositas/kod", "").withTimeLeft(Duration.ofMinutes(20));
        List<Refusal> wrong = List.of(Refusal.of(Reason.CODE_WRONG).withAttemptsLeft(3));
        pages.put("step-up", new StepUpPage(code, false, true, null, ENTRY, List.of()));
        pages.put("step-up-always", new StepUpPage(code, true, true, null, ENTRY, List.of()));
        pages.put("step-up-wrong", new StepUpPage(code, false, true, null, ENTRY, wrong));
        List<Refusal> clock = List.of(Refusal.of(Reason.CODE_OF_WRONG_CLOCK).withAttemptsLeft(3));
        pages.put("step-up-clock", new StepUpPage(code, false, true, new ClockOffset(4), ENTRY, clock));
        pages.put("step-up-without-app", new StepUpPage(code, true, false, null, ENTRY, List.of()));
        pages.put(
                "step-up-password",
                new PasswordPage(portal.shownAt("/azonositas/jelszo", ""), ShownMethod.TOTP, "", true, List.of()));
        pages.put(
                "choose-before-raise",
                new ChooseMethodPage(
                        portal,
                        List.of(ShownMethod.TOTP, ShownMethod.EMAIL_CODE),
                        true,
                        false,
                        new AnnouncedRaise(RAISE, List.of(ShownMethod.EMAIL_CODE))));
        Layout consent = portal.shownAt("/oauth2/resume", "");
        pages.put("consent", new ConsentPage(consent, List.of(SharedDatum.values())));
        pages.put("consent-identifier-only", new ConsentPage(consent, SharedDatum.of(List.of())));
        pages.put(
                "form-post",
                new FormPostPage(
                        Layout.of(portal.language(), "", "/azonositas"),
                        "https://eeszt.example/back?a=b&c=\"d\"",
                        List.of(
                                new FormPostPage.Field("code", "SplxlOBeZQQYbYS6WxSbIA"),
                                new FormPostPage.Field("state", "\"><script>alert(1)</script>"),
                                new FormPostPage.Field("iss", "https://kapu.example"))));
        return pages;
    }
}
