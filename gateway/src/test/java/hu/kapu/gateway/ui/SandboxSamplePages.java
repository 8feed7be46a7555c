package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages for portal developers. */
final class SandboxSamplePages {
    private static final Instant NOW = Instant.parse("2025-02-03T09:15:00Z");

    private final Map<String, Page> pages = new LinkedHashMap<>();

    SandboxSamplePages(Language language) {
        Layout layout = Layout.of(language, "csrf-of-the-sample", "/sandbox");
        var citizens = List.of(
                new SandboxPage.Citizen("Nagy Péter", "nagy.peter", "három-kék-csónak", "p@example.hu", "JBSWY3DP"),
                new SandboxPage.Citizen("Szabó Anna", "szabo.anna", null, "a@example.hu", null));
        var portals = List.of(
                new SandboxPage.PortalLine("eeszt", "EESZT", NOW, true),
                new SandboxPage.PortalLine("tarhely", "Tárhely", NOW, false));
        pages.put("sandbox", new SandboxPage(layout, citizens, portals, "http://localhost:8025"));
        pages.put("sandbox-empty", new SandboxPage(layout, List.of(), List.of(), null));
        var message = new SandboxMessagesPage.Message(
                NOW,
                false,
                "POST /oauth2/token",
                List.of(new SandboxMessagesPage.Line("code", "abcd… (43 characters)")),
                200,
                List.of(new SandboxMessagesPage.Line("token_type", "Bearer")));
        Layout back = layout.withBackLink("/sandbox");
        var notice = new SandboxMessagesPage.Message(
                NOW,
                true,
                "POST https://eeszt.example.hu/signed-out",
                List.of(new SandboxMessagesPage.Line("logout_token", "{ \"typ\" : \"logout+jwt\" }")),
                204,
                List.of(new SandboxMessagesPage.Line("outcome", "heard")));
        pages.put("sandbox-messages", new SandboxMessagesPage(back, "EESZT", List.of(notice, message)));
        pages.put("sandbox-no-messages", new SandboxMessagesPage(back, "EESZT", List.of()));
    }

    Map<String, Page> pages() {
        return pages;
    }
}
