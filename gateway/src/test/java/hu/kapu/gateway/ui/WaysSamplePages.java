package hu.kapu.gateway.ui;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The pages of the forgotten password and of registering from home. */
final class WaysSamplePages {
    private static final String RECOVERY = "/ugyfelkapu/elfelejtett-jelszo";
    private static final UUID TRANSACTION = UUID.fromString("0193f0a0-7b1c-7a2b-8c3d-4e5f60718294");
    private static final Instant UNTIL = Instant.parse("2025-02-06T09:15:00Z");

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Language language;

    WaysSamplePages(Language language) {
        this.language = language;
    }

    Map<String, Page> pages() {
        recovery();
        homeRegistration();
        return pages;
    }

    private void recovery() {
        pages.put("recovery-who", new RecoveryWhoPage(recovery(""), "", "", List.of()));
        List<Refusal> missing = List.of(Refusal.of(Reason.USER_NAME_MISSING), Refusal.of(Reason.EMAIL_MISSING));
        pages.put("recovery-who-missing", new RecoveryWhoPage(recovery(""), "", "", missing));
        pages.put("recovery-code", new RecoveryCodePage(recovery("/kod"), RECOVERY, List.of()));
        Refusal wrong = Refusal.of(Reason.RECOVERY_CODE_WRONG).withAttemptsLeft(3);
        pages.put("recovery-code-wrong", new RecoveryCodePage(recovery("/kod"), RECOVERY, List.of(wrong)));
        pages.put(
                "recovery-code-used-up",
                new RecoveryCodePage(recovery("/kod"), RECOVERY, one(Reason.RECOVERY_CODE_USED_UP)));
        pages.put(
                "recovery-unfinished",
                new RecoveryCodePage(recovery("/kod"), RECOVERY, one(Reason.RECOVERY_UNFINISHED)));
        pages.put("recovery-proof", new RecoveryProofPage(recovery("/igazolas")));
        pages.put("recovery-deletion-code", new RecoveryDeletionCodePage(recovery("/torlokod"), List.of()));
        pages.put(
                "recovery-deletion-code-wrong",
                new RecoveryDeletionCodePage(recovery("/torlokod"), one(Reason.DELETION_CODE_WRONG)));
        pages.put("recovery-card", new RecoveryCardPage(recovery("/eszemelyi"), "", List.of()));
        pages.put(
                "recovery-card-refused",
                new RecoveryCardPage(recovery("/eszemelyi"), "123456AB", one(Reason.EID_PAIR_REFUSED)));
        pages.put("recovery-password", new RecoveryPasswordPage(recovery("/uj-jelszo"), List.of()));
        pages.put(
                "recovery-password-short",
                new RecoveryPasswordPage(recovery("/uj-jelszo"), one(Reason.PASSWORD_TOO_SHORT)));
        pages.put("recovery-done", new RecoveryDonePage(recovery("/kesz"), UNTIL, "/ugyfelkapu/belepes"));
        String portal = language == Language.HU ? "Elektronikus Egészségügyi Tér (EESZT)" : "eHealth Space (EESZT)";
        pages.put(
                "recovery-code-portal",
                new RecoveryCodePage(
                        recovery("/kod").goingTo(new Layout.PortalView(portal, null)), RECOVERY, List.of()));
    }

    private void homeRegistration() {
        Layout start = Layout.of(language, "csrf-of-the-sample", "/ugyfelkapu/regisztracio");
        Layout form = start.shownAt("/ugyfelkapu/regisztracio/adatok", "").withTransaction(TRANSACTION);
        HomeRegistrationPage.Typed nothing = HomeRegistrationPage.Typed.NOTHING;
        HomeRegistrationPage.Typed typed =
                new HomeRegistrationPage.Typed("123456AB", "7731 2204", "kovacs.janosne1950", "janosne@example.hu");
        pages.put("home-registration", new HomeRegistrationStartPage(start));
        pages.put("home-registration-form", new HomeRegistrationPage(form, nothing, List.of()));
        pages.put("home-registration-taken", new HomeRegistrationPage(form, typed, one(Reason.USER_NAME_TAKEN)));
        List<Refusal> many = List.of(
                Refusal.of(Reason.DOCUMENT_NUMBER_MISSING),
                Refusal.of(Reason.REGISTRATION_CODE_MISSING),
                Refusal.of(Reason.USER_NAME_MISSING),
                Refusal.of(Reason.EMAIL_MISSING),
                Refusal.of(Reason.NEW_PASSWORD_MISSING));
        pages.put("home-registration-missing", new HomeRegistrationPage(form, nothing, many));
        Layout done = start.shownAt("/ugyfelkapu/regisztracio/kesz", "").whenSignedIn(true);
        pages.put("home-registration-done", new HomeRegistrationDonePage(done));
    }

    private Layout recovery(String step) {
        return Layout.of(language, "csrf-of-the-sample", RECOVERY + step).withTransaction(TRANSACTION);
    }

    private static List<Refusal> one(Reason reason) {
        return List.of(Refusal.of(reason));
    }
}
