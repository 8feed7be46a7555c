package hu.kapu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.EnrolScreens;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.citizens.Citizen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two tabs, the back button, reloading, double clicks, no script: all of it is normal. */
@ExtendWith(WithBench.class)
class BrowserHabitsTest {
    private final Bench bench;

    BrowserHabitsTest(Bench bench) {
        this.bench = bench;
    }

    @Test
    void a_second_tab_of_the_same_sign_in_catches_up_and_skips_nothing() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        try (Window window = bench.window()) {
            Page first = window.atPortal();
            new PortalScreens(first).signIn();
            SignInScreens inFirst = new SignInScreens(first);
            inFirst.choose("Ügyfélkapu+");
            Screen.headed(first, SignInScreens.PASSWORD);
            Page second = window.newTab();
            var _ = second.navigate(first.url());
            Screen.headed(second, SignInScreens.PASSWORD);

            inFirst.typePassword(citizen);
            Screen.headed(first, SignInScreens.CODE);
            SignInScreens inSecond = new SignInScreens(second);
            inSecond.typePassword(citizen);
            Screen.headed(second, SignInScreens.CODE);

            inFirst.typeCode(new Phone(citizen.secret().orElseThrow()).code());
            new PortalScreens(first).hasLetIn("substantial", "pwd + otp");
        }
    }

    @Test
    void going_back_and_reloading_lead_to_the_present_step() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.goToCode(citizen);

            var _ = page.goBack();
            var _ = page.reload();
            Screen.headed(page, SignInScreens.CODE);
            var _ = page.reload();
            signIn.typeCode(new Phone(citizen.secret().orElseThrow()).code());

            new PortalScreens(page).hasLetIn("substantial", "pwd + otp");
        }
    }

    @Test
    void a_double_click_signs_in_once() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.goToCode(citizen);

            signIn.field("6 számjegyű kód").fill(new Phone(citizen.secret().orElseThrow()).code());
            signIn.button("Bejelentkezés").dblclick();

            new PortalScreens(page).hasLetIn("substantial", "pwd + otp");
        }
    }

    @Test
    void everything_works_without_script() {
        Citizen citizen = bench.people().withPassword();
        try (Window window = bench.windowWithoutScript()) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.choose("Ügyfélkapu+");
            signIn.typePassword(citizen);
            Screen.headed(page, SignInScreens.PASSWORD_ALONE_ENDED);
            signIn.link("Ügyfélkapu+ igénylése").click();
            EnrolScreens request = new EnrolScreens(page);
            Phone phone = request.enrol(People.PASSWORD);
            request.goOn();
            signIn.typeCode(phone.code());

            new PortalScreens(page).hasLetIn("substantial", "pwd + otp");
        }
    }

    @Test
    void pages_of_an_enrolment_may_be_reloaded_until_it_is_finished() {
        Citizen citizen = bench.people().withPassword();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.choose("Ügyfélkapu+");
            signIn.typePassword(citizen);
            signIn.link("Ügyfélkapu+ igénylése").click();
            EnrolScreens request = new EnrolScreens(page);
            request.begin();
            Phone phone = request.scan();
            var _ = page.reload();
            String code = phone.previousCode();
            request.prove(People.PASSWORD, code);

            String deletionCode = request.deletionCode();
            var _ = page.reload();
            assertThat(page.locator(".kapu-code")).hasText(deletionCode);
            request.button("Befejezés").click();
            request.tellsOfError("Mentse el a törlőkódot");
            request.keepDeletionCodeAndFinish();
            Screen.headed(page, EnrolScreens.DONE);
        }
    }

    @Test
    void the_language_chosen_stays_along_the_way() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            Screen.headed(page, SignInScreens.CHOOSE);

            signIn.button("English").click();

            Screen.headed(page, "How would you like to sign in?");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            signIn.method("Ügyfélkapu+").click();
            signIn.field("User name").fill(citizen.userName());
            signIn.field("Password").fill(People.PASSWORD);
            signIn.button("Sign in").click();
            assertThat(page).hasTitle(Pattern.compile("^Enter the 6-digit code"));
        }
    }

    @Test
    void the_keyboard_alone_is_enough() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            Screen.headed(page, SignInScreens.CHOOSE);
            Keyboard keyboard = new Keyboard(page);

            keyboard.tabTo(signIn.method("Ügyfélkapu+"));
            page.keyboard().press("Enter");
            Screen.headed(page, SignInScreens.PASSWORD);
            keyboard.tabTo(signIn.field("Felhasználónév"));
            page.keyboard().type(citizen.userName());
            keyboard.tabTo(signIn.field("Jelszó"));
            page.keyboard().type(People.PASSWORD);
            page.keyboard().press("Enter");
            Screen.headed(page, SignInScreens.CODE);
            keyboard.tabTo(signIn.field("6 számjegyű kód"));
            page.keyboard().type(new Phone(citizen.secret().orElseThrow()).code());
            keyboard.tabTo(signIn.button("Bejelentkezés"));
            page.keyboard().press("Enter");

            new PortalScreens(page).hasLetIn("substantial", "pwd + otp");
        }
    }
}
