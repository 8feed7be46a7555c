package hu.kapu.gateway.ui;

import hu.kapu.gateway.ui.AccountDonePage.Done;
import hu.kapu.gateway.ui.HistoryPage.Detail;
import hu.kapu.gateway.ui.HistoryPage.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** "My account" in every state worth looking at. */
final class SampleAccountPages {
    private static final Instant NOW = Instant.parse("2025-02-03T09:15:00Z");
    private static final String MASKED = "k•••••@p•••.hu";
    private static final UUID MESSAGE = UUID.fromString("0193f0a0-7b1c-7a2b-8c3d-4e5f60718294");

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Language language;

    SampleAccountPages(Language language) {
        this.language = language;
        home();
        history();
        notMe();
        sessions();
        passwordAndAddress();
        dataAndClosing();
    }

    Map<String, Page> pages() {
        return pages;
    }

    private void home() {
        Activation.Authenticator app =
                new Activation.Authenticator("kovacs (4F7Q)", Activation.Status.ACTIVE, NOW, NOW, null);
        Activation active = new Activation(List.of(app), NOW, false);
        AccountNotices all = new AccountNotices(NOW.plusSeconds(86_400), NOW.plusSeconds(864_000), MASKED);
        pages.put(
                "account-home-notices", new AccountHomePage(own("/ugyfelkapu"), "Kovács Jánosné", false, active, all));
        pages.put(
                "account-home-unconfirmed",
                new AccountHomePage(
                        own("/ugyfelkapu"), "Kovács Jánosné", false, active, new AccountNotices(null, null, MASKED)));
        Activation none = new Activation(List.of(), null, true);
        pages.put(
                "account-home-notices-password-only",
                new AccountHomePage(own("/ugyfelkapu"), "Kovács Jánosné", true, none, all));
    }

    private void history() {
        Layout layout = own("/ugyfelkapu/tortenet").withBackLink("/ugyfelkapu");
        List<Line> lines = new ArrayList<>();
        List<Detail> details = List.of(
                new Detail(HistoryFact.WHERE_TO, "EESZT"),
                new Detail(HistoryFact.METHOD, Texts.in(language).history().passwordAndApp()),
                new Detail(HistoryFact.DEVICE, "Firefox, Windows"),
                new Detail(HistoryFact.FROM, "Magyar Telekom, Magyarország"));
        lines.add(new Line(HistoryEvent.SIGNED_IN, NOW, details));
        for (HistoryEvent event : HistoryEvent.values()) {
            lines.add(new Line(event, NOW, List.of()));
        }
        pages.put("history", new HistoryPage(layout, lines.subList(0, 20), true, "/ugyfelkapu/tortenet?elotte=12"));
        pages.put("history-older", new HistoryPage(layout, lines.subList(20, lines.size()), false, null));
        pages.put("history-none", new HistoryPage(layout, List.of(), true, null));
    }

    private void notMe() {
        pages.put("not-me", new NotMePage(own("/ugyfelkapu/nem-en-voltam").withBackLink("/ugyfelkapu")));
        for (Done done : Done.values()) {
            String name = "account-done-" + done.name().toLowerCase(Locale.ROOT).replace('_', '-');
            pages.put(name, new AccountDonePage(own(pathOf(done)), done, false));
        }
        Layout reported = own(pathOf(Done.NOT_ME_REPORTED));
        pages.put("not-me-password-only", new AccountDonePage(reported, Done.NOT_ME_REPORTED, true));
        Layout alarm = Layout.of(language, "csrf-of-the-sample", "/nem-en-voltam");
        pages.put("alarm", new PublicAlarmPage(alarm, "", List.of()));
        List<Refusal> missing = List.of(
                Refusal.of(Reason.USER_NAME_MISSING),
                Refusal.of(Reason.NOTICE_CODE_MISSING),
                Refusal.of(Reason.NOT_SURE));
        pages.put("alarm-missing", new PublicAlarmPage(alarm, "", missing));
        pages.put("alarm-refused", new PublicAlarmPage(alarm, "kovacs", one(Reason.NOTICE_REFUSED)));
        pages.put("account-frozen", new AccountFrozenPage(alarm.shownAt("/nem-en-voltam/zarolva", "")));
    }

    private static String pathOf(Done done) {
        return switch (done) {
            case PASSWORD_CHANGED -> "/ugyfelkapu/jelszo/kesz";
            case EMAIL_CHANGED -> "/ugyfelkapu/email/kesz";
            case NOT_ME_REPORTED -> "/ugyfelkapu/nem-en-voltam/kesz";
        };
    }

    private void sessions() {
        OpenSessionsPage.Open here = new OpenSessionsPage.Open(
                UUID.fromString("0193f0a0-7b1c-7a2b-8c3d-4e5f60718293"),
                "Firefox, Windows",
                "Magyar Telekom, Magyarország",
                NOW,
                NOW,
                true);
        OpenSessionsPage.Open other = new OpenSessionsPage.Open(
                UUID.fromString("0193f0a0-7b1c-7a2b-8c3d-4e5f60718294"), null, null, NOW, NOW, false);
        Layout layout = own("/ugyfelkapu/munkamenetek").withBackLink("/ugyfelkapu");
        pages.put("sessions", new OpenSessionsPage(layout, List.of(here, other)));
        pages.put("sessions-only-this", new OpenSessionsPage(layout, List.of(here)));
    }

    private void passwordAndAddress() {
        Layout password = own("/ugyfelkapu/jelszo").withBackLink("/ugyfelkapu");
        pages.put("password-change", new PasswordChangePage(password, "kovacs", List.of()));
        List<Refusal> wrong = List.of(Refusal.of(Reason.PASSWORD_AGAIN_WRONG), Refusal.of(Reason.PASSWORD_TOO_SHORT));
        pages.put("password-change-wrong", new PasswordChangePage(password, "kovacs", wrong));
        Layout email = own("/ugyfelkapu/email").withBackLink("/ugyfelkapu");
        pages.put("email-change", new EmailChangePage(email, MASKED, true, "", List.of()));
        pages.put(
                "email-change-unconfirmed",
                new EmailChangePage(email, MASKED, false, "kovacs", one(Reason.EMAIL_NOT_VALID)));
        Layout code = own("/ugyfelkapu/email/kod");
        pages.put(
                "email-change-code",
                new EmailChangeCodePage(code, MASKED, mail(MailProgress.Kind.ON_ITS_WAY, false), List.of()));
        pages.put(
                "email-change-code-failed",
                new EmailChangeCodePage(code, MASKED, mail(MailProgress.Kind.FAILED, true), List.of()));
        pages.put(
                "email-change-code-wrong",
                new EmailChangeCodePage(
                        code, MASKED, mail(MailProgress.Kind.SENT, true), one(Reason.EMAIL_CODE_WRONG)));
    }

    private static EmailChangeCodePage.Mail mail(MailProgress.Kind kind, boolean maySendAgain) {
        return new EmailChangeCodePage.Mail(
                MESSAGE, new MailProgress(kind, NOW), NOW.plusSeconds(60), maySendAgain, NOW.plusSeconds(3600));
    }

    private void dataAndClosing() {
        pages.put("export", new ExportPage(own("/ugyfelkapu/adataim").withBackLink("/ugyfelkapu")));
        Layout closing = own("/ugyfelkapu/megszuntetes").withBackLink("/ugyfelkapu");
        pages.put("closing", new ClosingPage(closing, null, List.of()));
        pages.put("closing-not-sure", new ClosingPage(closing, null, one(Reason.NOT_SURE)));
        pages.put("closing-waiting", new ClosingPage(closing, NOW.plusSeconds(864_000), List.of()));
    }

    private Layout own(String path) {
        return Layout.of(language, "csrf-of-the-sample", path).whenSignedIn(true);
    }

    private static List<Refusal> one(Reason reason) {
        return List.of(Refusal.of(reason));
    }
}
