package hu.kapu.e2e;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Cards.Card;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.ScreenCheck;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.AccountScreens;
import hu.kapu.e2e.screens.HomeRegistrationScreens;
import hu.kapu.e2e.screens.RecoveryScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.local.citizens.Citizen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The screens of registering from home, of a forgotten password and of one's own account, as in EveryScreenTest. */
@ExtendWith(WithBench.class)
class AccountScreensTest {
    private static final String NEW_PASSWORD = "kerek-lila-asztal-zenél-ma";

    private final Bench bench;
    private final Letters letters;

    AccountScreensTest(Bench bench) {
        this.bench = bench;
        this.letters = bench.letters();
    }

    @Test
    void the_screens_of_registering_from_home() {
        try (Window window = bench.window()) {
            Page page = window.atGateway("/ugyfelkapu/regisztracio");
            ScreenCheck.check(page, "home-registration");
            HomeRegistrationScreens home = new HomeRegistrationScreens(page);
            home.begin();
            ScreenCheck.check(page, "home-registration-form");
            home.register(new Card("999997ZZ", "NINCSILYEN3"), "kepernyo.kata", People.PASSWORD);
            home.tellsOfError("nem egyezik");
            ScreenCheck.checkAsItStands(page, "home-registration-refused");
            home.register(bench.cards().fresh(), "kepernyo.kata", People.PASSWORD);
            Screen.headed(page, HomeRegistrationScreens.DONE);
            ScreenCheck.check(page, "home-registration-done");
        }
    }

    @Test
    void the_screens_of_a_forgotten_password() {
        Citizen citizen = bench.people().withEmailCode();
        try (Window window = bench.window()) {
            Page page = window.atGateway("/ugyfelkapu/elfelejtett-jelszo");
            RecoveryScreens recovery = new RecoveryScreens(page);
            ScreenCheck.check(page, "recovery");
            recovery.askForCode(citizen.userName(), citizen.email());
            ScreenCheck.check(page, "recovery-code");
            recovery.typeCode("AAAA AAAA");
            recovery.tellsOfError("nem jó");
            ScreenCheck.checkAsItStands(page, "recovery-code-wrong");
            recovery.typeCode(letters.code(citizen.email(), "Kód az új jelszóhoz"));
            Screen.headed(page, RecoveryScreens.PROOF);
            ScreenCheck.check(page, "recovery-proof");
            recovery.chooseProof("Az eSzemélyim és a regisztrációs kódja");
            ScreenCheck.check(page, "recovery-card");
            var _ = page.goBack();
            var _ = page.navigate(page.url().replace("eszemelyi", "igazolas"));
            recovery.chooseProof("A törlőkódom");
            ScreenCheck.check(page, "recovery-deletion-code");
            recovery.typeDeletionCode(citizen.deletionCode().orElseThrow());
            Screen.headed(page, RecoveryScreens.PASSWORD);
            ScreenCheck.check(page, "recovery-password");
            recovery.typeNewPassword(NEW_PASSWORD);
            Screen.headed(page, RecoveryScreens.DONE);
            ScreenCheck.check(page, "recovery-done");
        }
    }

    @Test
    void the_screens_of_ones_own_account() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        Phone phone = new Phone(citizen.secret().orElseThrow());
        try (Window window = bench.window()) {
            Page page = window.atGateway("/ugyfelkapu/belepes");
            AccountScreens account = new AccountScreens(page);
            account.signIn(citizen, phone.code());
            look(window, "/ugyfelkapu/tortenet", "history");
            look(window, "/ugyfelkapu/munkamenetek", "open-sessions");
            look(window, "/ugyfelkapu/adataim", "export");
            var _ = window.atGateway("/ugyfelkapu/email");
            bench.longAgo().appCodesOf(citizen);
            account.proveAgain(People.PASSWORD, phone.code());
            Screen.headed(page, AccountScreens.EMAIL);
            ScreenCheck.check(page, "email-change");
            account.askForAddress("uj." + citizen.email());
            account.button("Megerősítés").click();
            account.tellsOfError("kód");
            ScreenCheck.checkAsItStands(page, "email-change-code-missing");
            look(window, "/ugyfelkapu/email/kod", "email-change-code");
            account.typeMailedCode(letters.code("uj." + citizen.email(), "Kód az e-mail-cím megerősítéséhez"));
            Screen.headed(page, "Kész, erre a címre írunk ezután");
            ScreenCheck.check(page, "email-changed");
            look(window, "/ugyfelkapu/jelszo", "password-change");
            account.changePassword(People.PASSWORD, NEW_PASSWORD);
            Screen.headed(page, "Megváltozott a jelszava");
            ScreenCheck.check(page, "password-changed");
            look(window, "/ugyfelkapu/nem-en-voltam", "not-me");
            account.button("Nem én voltam, védjék meg a fiókomat").click();
            Screen.headed(page, "Megvédtük a fiókját");
            ScreenCheck.check(page, "not-me-done");
            look(window, "/ugyfelkapu/megszuntetes", "closing");
            account.button("Megszüntetem").click();
            account.tellsOfError("Jelölje be");
            ScreenCheck.checkAsItStands(page, "closing-not-sure");
            account.field("Értem, és meg szeretném szüntetni a fiókomat").check();
            account.button("Megszüntetem").click();
            account.says("A fiókja ekkor szűnik meg:");
            ScreenCheck.check(page, "closing-waiting");
            look(window, "/ugyfelkapu", "account-home-closing");
        }
    }

    @Test
    void the_screens_of_the_alarm_without_signing_in() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        try (Window window = bench.window()) {
            new AccountScreens(window.atGateway("/ugyfelkapu/belepes"))
                    .signIn(citizen, new Phone(citizen.secret().orElseThrow()).code());
            String noticeCode = letters.noticeCode(citizen.email(), "Belépés új eszközről");
            bench.awaitNotice(citizen, "new-device");
            Page page = window.atGateway("/nem-en-voltam");
            AccountScreens account = new AccountScreens(page);
            ScreenCheck.check(page, "alarm");
            account.freeze(citizen.userName(), "AAAA-AAAA");
            account.tellsOfError("nem tudunk fiókot zárolni");
            ScreenCheck.checkAsItStands(page, "alarm-refused");
            account.freeze(citizen.userName(), noticeCode);
            Screen.headed(page, AccountScreens.FROZEN);
            ScreenCheck.check(page, "alarm-frozen");
        }
    }

    private static void look(Window window, String path, String name) {
        ScreenCheck.check(window.atGateway(path), name);
    }
}
