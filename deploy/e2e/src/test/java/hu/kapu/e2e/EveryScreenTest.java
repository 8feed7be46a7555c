package hu.kapu.e2e;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.ScreenCheck;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.EnrolScreens;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.citizens.Citizen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen once, looked at by axe in both languages and at three widths. */
@ExtendWith(WithBench.class)
class EveryScreenTest {
    private final Bench bench;

    EveryScreenTest(Bench bench) {
        this.bench = bench;
    }

    @ParameterizedTest
    @CsvSource({
        "/ugyfelkapu, account-door",
        "/ugyfelkapu/belepes, account-sign-in",
        "/ugyfelkapu/elso-belepes, first-login",
        "/sugo, help",
        "/akadalymentesseg, accessibility-statement",
        "/adatvedelem, privacy",
        "/kapcsolat, contact",
        "/nincs-ilyen-oldal, not-found"
    })
    void screens_that_need_no_sign_in(String path, String name) {
        try (Window window = bench.window()) {
            ScreenCheck.check(window.atGateway(path), name);
        }
    }

    @Test
    void the_screens_from_the_portal_to_ugyfelkapu_plus() {
        Citizen citizen = bench.people().withPassword();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            Screen.headed(page, SignInScreens.CHOOSE);
            ScreenCheck.check(page, "choose-method");
            signIn.link("Hol van a korábbi belépési módom?").click();
            ScreenCheck.check(page, "former-methods");
            signIn.link("Vissza a belépési módokhoz").click();
            signIn.choose("Ügyfélkapu+");
            Screen.headed(page, SignInScreens.PASSWORD);
            ScreenCheck.check(page, "password");
            signIn.typePassword(citizen.userName(), "nem-az-a-jelszó-volt-ez");
            signIn.tellsOfError("nem egyezik");
            ScreenCheck.checkAsItStands(page, "password-wrong");
            signIn.typePassword(citizen);
            Screen.headed(page, SignInScreens.PASSWORD_ALONE_ENDED);
            ScreenCheck.check(page, "password-alone-ended");
            signIn.link("Ügyfélkapu+ igénylése").click();
            enrolLookingAtEachScreen(page);
            signIn.says("elhasználódott");
            ScreenCheck.check(page, "code-just-enrolled");
        }
    }

    private static void enrolLookingAtEachScreen(Page page) {
        EnrolScreens request = new EnrolScreens(page);
        Screen.headed(page, EnrolScreens.BEGIN);
        ScreenCheck.check(page, "request");
        request.begin();
        Phone phone = request.scan();
        ScreenCheck.check(page, "scan");
        page.getByText("Nem tudom beolvasni a kódot").click();
        ScreenCheck.checkAsItStands(page, "scan-secret");
        request.prove(People.PASSWORD, phone.wrongCode());
        request.tellsOfError("Ez a kód nem jó.");
        ScreenCheck.checkAsItStands(page, "scan-wrong-code");
        request.prove(People.PASSWORD, phone.previousCode());
        Screen.headed(page, EnrolScreens.DELETION_CODE);
        ScreenCheck.check(page, "deletion-code");
        request.button("Befejezés").click();
        request.tellsOfError("Mentse el a törlőkódot");
        ScreenCheck.checkAsItStands(page, "deletion-code-not-kept");
        request.keepDeletionCodeAndFinish();
        Screen.headed(page, EnrolScreens.DONE);
        ScreenCheck.check(page, "done");
        request.goOn();
    }

    @Test
    void the_screens_of_a_sign_in_with_a_code_and_of_the_account() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        Phone phone = new Phone(citizen.secret().orElseThrow());
        try (Window window = bench.window()) {
            Page page = window.atGateway("/ugyfelkapu/belepes");
            SignInScreens signIn = new SignInScreens(page);
            signIn.typePassword(citizen);
            Screen.headed(page, SignInScreens.CODE);
            ScreenCheck.check(page, "code");
            signIn.typeCode(phone.wrongCode());
            signIn.tellsOfError("Ez a kód nem jó.");
            ScreenCheck.checkAsItStands(page, "code-wrong");
            signIn.typeCode(phone.code());
            Screen home = Screen.headed(page, "Az Ön Ügyfélkapuja");
            ScreenCheck.check(page, "account-home");
            home.link("Aktiválás és inaktiválás").click();
            Screen activation = Screen.headed(page, "Aktiválás és inaktiválás");
            ScreenCheck.check(page, "activation");
            activation.button("Kilépés").click();
            Screen.headed(page, "Kilépett");
            ScreenCheck.check(page, "signed-out");
        }
    }

    @Test
    void the_screens_of_a_citizen_who_has_only_a_password() {
        Citizen citizen = bench.people().withPassword();
        try (Window window = bench.window()) {
            Page page = window.atGateway("/ugyfelkapu/belepes");
            new SignInScreens(page).typePassword(citizen);
            Screen home = Screen.headed(page, "Az Ön Ügyfélkapuja");
            home.says("Most csak a jelszavával lépett be.");
            ScreenCheck.check(page, "account-home-password-only");
            home.link("Aktiválás és inaktiválás").click();
            Screen.headed(page, "Aktiválás és inaktiválás");
            ScreenCheck.check(page, "activation-none");
        }
    }
}
