package hu.kapu.gateway.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every page in every state worth looking at, named as its file in the gallery. */
final class SamplePages {

    private static final UUID TRANSACTION = UUID.fromString("0193f0a0-7b1c-7a2b-8c3d-4e5f60718293");
    private static final Instant SWITCH_OVER = Instant.parse("2025-01-15T23:00:00Z");
    private static final Instant NOW = Instant.parse("2025-02-03T09:15:00Z");
    private static final String NAME = "kovacs.janosne1950";

    private static final CodeEntry ENTRY = new CodeEntry("", true);

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Language language;

    private SamplePages(Language language) {
        this.language = language;
    }

    /** All samples in one language. */
    static Map<String, Page> in(Language language) {
        SamplePages samples = new SamplePages(language);
        samples.identification();
        samples.enrolment();
        samples.account();
        samples.factors();
        samples.pages.putAll(new WaysSamplePages(language).pages());
        samples.pages.putAll(PortalSamplePages.at(samples.portal("/azonositas")));
        samples.pages.putAll(new SampleAccountPages(language).pages());
        samples.pages.putAll(new RegistrarSamplePages(language).pages());
        samples.pages.putAll(new SandboxSamplePages(language).pages());
        samples.refusals();
        samples.errors();
        samples.information();
        return samples.pages;
    }

    private void identification() {
        Layout choice = portal("/azonositas");
        List<ShownMethod> before = List.of(ShownMethod.PASSWORD, ShownMethod.TOTP);
        pages.put("choose-before-switch-over", new ChooseMethodPage(choice, before, false, false, null));
        pages.put("choose", new ChooseMethodPage(choice, List.of(ShownMethod.TOTP), true, true, null));
        pages.put("choose-all", new ChooseMethodPage(choice, List.of(ShownMethod.values()), true, false, null));
        pages.put("choose-nothing", new ChooseMethodPage(choice, List.of(), true, false, null));
        pages.put("former-methods", new FormerMethodsPage(portal("/azonositas/korabbi-modok"), formerMethods()));
        Layout password = portal("/azonositas/jelszo").atStep(2, 3).withBackLink("/azonositas");
        pages.put("password", new PasswordPage(password, ShownMethod.TOTP, "", false, List.of()));
        pages.put(
                "password-wrong",
                new PasswordPage(password, ShownMethod.TOTP, NAME, false, one(Reason.PASSWORD_WRONG)));
        Refusal wait = Refusal.of(Reason.TOO_MANY_ATTEMPTS).withRetryAt(NOW.plusSeconds(120));
        pages.put("password-wait", new PasswordPage(password, ShownMethod.TOTP, NAME, false, List.of(wait)));
        Layout code = portal("/azonositas/kod").atStep(3, 3).withTimeLeft(Duration.ofMinutes(4));
        Refusal wrong = Refusal.of(Reason.CODE_WRONG).withAttemptsLeft(3);
        pages.put("code", new CodePage(code, false, null, false, true, ENTRY, List.of()));
        pages.put("code-just-enrolled", new CodePage(code, true, null, false, false, ENTRY, List.of()));
        pages.put("code-wrong", new CodePage(code, false, null, false, true, ENTRY, List.of(wrong)));
        pages.put(
                "code-clock-ahead", new CodePage(code, false, new ClockOffset(3), false, false, ENTRY, List.of(wrong)));
        pages.put(
                "code-clock-behind",
                new CodePage(code, false, new ClockOffset(-2), false, false, ENTRY, List.of(wrong)));
        pages.put("code-frozen", new CodePage(code, false, null, true, false, ENTRY, List.of()));
        emailCode(code);
        lost(portal("/azonositas/elveszett").withBackLink("/azonositas/kod"));
        pages.put(
                "password-alone-ended",
                new PasswordAloneEndedPage(code.shownAt("/azonositas/csak-jelszo", ""), SWITCH_OVER));
    }

    private void emailCode(Layout layout) {
        String address = "k•••••@p•••.hu";
        for (MailProgress.Kind kind : MailProgress.Kind.values()) {
            EmailCodePage.Mail mail = mail(1, new MailProgress(kind, NOW));
            pages.put(
                    "email-code-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    new EmailCodePage(layout, address, mail, null, false, true, null, ENTRY, List.of()));
        }
        EmailCodePage.Mail second = mail(2, new MailProgress(MailProgress.Kind.SENT, NOW));
        List<Refusal> former = List.of(Refusal.of(Reason.CODE_SUPERSEDED).ofMail(1));
        pages.put(
                "email-code-superseded",
                new EmailCodePage(layout, address, second, null, false, true, null, ENTRY, former));
        pages.put(
                "email-code-frozen",
                new EmailCodePage(layout, address, second, null, true, false, null, ENTRY, List.of()));
        pages.put(
                "email-code-none",
                new EmailCodePage(layout, address, null, null, false, false, null, ENTRY, List.of()));
        pages.put(
                "email-code-later",
                new EmailCodePage(layout, address, null, NOW, false, false, null, ENTRY, List.of()));
        List<Refusal> wrong = List.of(Refusal.of(Reason.EMAIL_CODE_WRONG).withAttemptsLeft(3));
        pages.put(
                "email-code-wrong", new EmailCodePage(layout, address, second, null, false, true, null, ENTRY, wrong));
        Layout choice = layout.shownAt("/azonositas/kod-modja", "");
        pages.put("code-method", new CodeMethodPage(choice, address, true, true, false));
        pages.put("code-method-only-email", new CodeMethodPage(choice, address, false, true, false));
        pages.put("code-method-email-too-weak", new CodeMethodPage(choice, address, true, false, true));
    }

    private void lost(Layout layout) {
        List<String> apps = List.of(NAME + " (4F7Q)");
        var none = LostFactorPage.Obstacle.NONE;
        pages.put("lost-phone", new LostFactorPage(layout, false, apps, true, true, none, null, List.of()));
        Layout mailbox = layout.shownAt("/azonositas/elveszett", "mi=postafiok");
        pages.put("lost-mailbox", new LostFactorPage(mailbox, true, List.of(), true, false, none, null, List.of()));
        List<Refusal> group =
                List.of(Refusal.of(Reason.DELETION_CODE_NOT_READABLE).inGroup(3));
        pages.put("lost-phone-mistyped", new LostFactorPage(layout, false, apps, false, false, none, null, group));
        for (LostFactorPage.Obstacle obstacle : LostFactorPage.Obstacle.values()) {
            String name =
                    "lost-phone-" + obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-');
            pages.put(name, new LostFactorPage(layout, false, apps, false, false, obstacle, NOW, List.of()));
        }
        pages.put("lost-done", new LostFactorDonePage(layout.shownAt("/azonositas/elveszett/kesz", "")));
    }

    private static EmailCodePage.Mail mail(int number, MailProgress progress) {
        return new EmailCodePage.Mail(number, "BARACK", TRANSACTION, progress, NOW.plusSeconds(60));
    }

    private List<FormerMethodsPage.FormerMethod> formerMethods() {
        String reason = language == Language.HU
                ? "2025. január 16. óta a belépéshez két lépés kell."
                : "Since 16 January 2025 signing in takes two steps.";
        String wayToGo = language == Language.HU ? "Lépjen be Ügyfélkapu+-szal." : "Sign in with Ügyfélkapu+.";
        return List.of(ShownMethod.PASSWORD, ShownMethod.EID_CARD, ShownMethod.TELEPHONE, ShownMethod.PORTRAIT).stream()
                .map(method -> new FormerMethodsPage.FormerMethod(method, SWITCH_OVER, reason, wayToGo))
                .toList();
    }

    private void enrolment() {
        Layout start = portal("/azonositas/igenyles").atStep(1, 4);
        pages.put("no-second-factor-yet", new NoSecondFactorYetPage(start, true));
        pages.put("no-second-factor-yet-app-only", new NoSecondFactorYetPage(start, false));
        pages.put("enrol-scan", scan(List.of(), false, null));
        Refusal wrong = Refusal.of(Reason.CODE_WRONG).withAttemptsLeft(4);
        pages.put("enrol-scan-wrong", scan(List.of(Refusal.of(Reason.PASSWORD_AGAIN_WRONG), wrong), true, null));
        Refusal wrongClock = Refusal.of(Reason.CODE_OF_WRONG_CLOCK).withAttemptsLeft(3);
        pages.put("enrol-scan-clock", scan(List.of(wrongClock), true, new ClockOffset(4)));
        List<String> code = List.of("7K3M9", "QX2VB", "0T8HN", "4WPJ6");
        Layout deletion = portal("/azonositas/igenyles/torlokod").atStep(3, 4);
        pages.put("enrol-deletion-code", new EnrolDeletionCodePage(deletion, NAME, code, List.of()));
        List<Refusal> noTick = one(Reason.DELETION_CODE_NOT_KEPT);
        pages.put("enrol-deletion-code-no-tick", new EnrolDeletionCodePage(deletion, NAME, code, noTick));
        pages.put("deletion-code-sheet", new DeletionCodeSheet(deletion, NAME, code, NOW));
        Layout done = portal("/azonositas/igenyles/kesz").atStep(4, 4);
        pages.put(
                "enrol-done",
                new EnrolDonePage(done, ShownMethod.TOTP, Enrolled.FIRST, "/azonositas/kod?t=" + TRANSACTION));
        EnrolmentSamples.of(
                portal("/azonositas/igenyles"), own("/ugyfelkapu/igenyles").whenSignedIn(true), pages);
    }

    private Page scan(List<Refusal> errors, boolean askPassword, @Nullable ClockOffset clock) {
        return new EnrolScanPage(
                portal("/azonositas/igenyles/qr").atStep(2, 4),
                SampleQr.SVG,
                "otpauth://totp/%C3%9Cgyf%C3%A9lkapu%2B:kovacs?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Kapu",
                List.of("JBSW", "Y3DP", "EHPK", "3PXP", "JBSW", "Y3DP", "EHPK", "3PXP"),
                NAME + " (4F7Q)",
                askPassword,
                true,
                clock,
                errors);
    }

    private void account() {
        pages.put("account-door", new AccountDoorPage(own("/ugyfelkapu")));
        Layout home = own("/ugyfelkapu").whenSignedIn(true);
        Activation none = new Activation(List.of(), null, true);
        Activation active = activation(Activation.Status.ACTIVE, null);
        pages.put(
                "account-home-password-only",
                new AccountHomePage(home, "Kovács Jánosné", true, none, AccountNotices.NONE));
        pages.put("account-home", new AccountHomePage(home, "Kovács Jánosné", false, active, AccountNotices.NONE));
        ActivationSamples.of(own("/ugyfelkapu/aktivalas").whenSignedIn(true), pages);
        Layout first = own("/ugyfelkapu/elso-belepes");
        pages.put("first-login", new FirstLoginPage(first, "", List.of()));
        List<Refusal> mistakes =
                List.of(Refusal.of(Reason.FIRST_LOGIN_CODE_MISSING), Refusal.of(Reason.PASSWORD_TOO_SHORT));
        pages.put("first-login-mistakes", new FirstLoginPage(first, NAME, mistakes));
        pages.put("signed-out", new SignedOutPage(own("/ugyfelkapu/kilepes")));
        pages.putAll(new SignOutSamplePages(own("/azonositas/kijelentkezes")).pages());
    }

    private static Activation activation(Activation.Status status, @Nullable Instant until) {
        Activation.Authenticator app = new Activation.Authenticator(NAME + " (4F7Q)", status, SWITCH_OVER, NOW, until);
        return new Activation(List.of(app), SWITCH_OVER, false);
    }

    private void factors() {
        FactorSamples.of(own("/ugyfelkapu/megerosites").whenSignedIn(true), pages);
    }

    private void refusals() {
        for (Reason reason : Reason.values()) {
            pages.put("refused-" + reason.code(), new RefusedPage(portal("/azonositas/kod"), Refusal.of(reason)));
        }
        pages.put("expired", new ExpiredPage(portal("/azonositas/kod"), "https://portal.example/"));
        pages.put("expired-unknown-portal", new ExpiredPage(own("/azonositas/kod"), null));
    }

    private void errors() {
        for (ErrorPage.Kind kind : ErrorPage.Kind.values()) {
            String name = "error-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            pages.put(name, new ErrorPage(own("/azonositas"), kind, null));
        }
        pages.put("portal-disabled", new PortalDisabledPage(own("/oauth2/authorize"), "Mintaváros ügyfélportálja"));
    }

    private void information() {
        pages.put("help", new HelpIndexPage(own("/sugo"), Information.helpLinks(language)));
        for (Information each : Information.values()) {
            String name = each.path().substring(1).replace('/', '-');
            Layout layout = own(each.path());
            pages.put(
                    name,
                    each.isHelp()
                            ? InformationResource.helpPage(layout, each)
                            : new TextPage(layout, each.in(language), List.of()));
        }
        pages.put("contact", new ContactPage(own("/kapcsolat")));
    }

    private Layout own(String path) {
        return Layout.of(language, "csrf-of-the-sample", path);
    }

    private Layout portal(String path) {
        String name = language == Language.HU ? "Elektronikus Egészségügyi Tér (EESZT)" : "eHealth Space (EESZT)";
        return own(path).withTransaction(TRANSACTION).goingTo(new Layout.PortalView(name, null));
    }

    private static List<Refusal> one(Reason reason) {
        return List.of(Refusal.of(reason));
    }
}
