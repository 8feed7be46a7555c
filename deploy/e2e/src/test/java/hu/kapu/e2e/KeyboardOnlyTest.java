package hu.kapu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.MailedCode;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.EmailCodeScreens;
import hu.kapu.e2e.screens.EnrolScreens;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.citizens.Citizen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Journeys 3 and 6 from the portal and back to it without a mouse. */
@ExtendWith(WithBench.class)
class KeyboardOnlyTest {
    private final Bench bench;

    KeyboardOnlyTest(Bench bench) {
        this.bench = bench;
    }

    @Test
    void requesting_ugyfelkapu_plus_and_signing_in_with_it() {
        Citizen julia = bench.people().withPassword();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            Keyboard keyboard = new Keyboard(page);
            EnrolScreens request = new EnrolScreens(page);
            keyboard.press(request.link("Belépés Ügyfélkapuval"));
            givePassword(page, keyboard, "Ügyfélkapu+", julia);
            Screen.headed(page, SignInScreens.PASSWORD_ALONE_ENDED);
            keyboard.press(request.link("Ügyfélkapu+ igénylése"));
            Screen.headed(page, EnrolScreens.BEGIN);
            keyboard.press(request.button("Tovább az Ügyfélkapu+ igényléshez"));

            Phone phone = Phone.ofLink(linkUnderTheQrCode(page, keyboard, request));
            keyboard.type(request.field("Az Ön jelszava"), People.PASSWORD);
            keyboard.type(request.field("6 számjegyű kód"), phone.previousCode());
            keyboard.press(request.button("Tovább"));
            Screen.headed(page, EnrolScreens.DELETION_CODE);
            keyboard.tick(request.field("A törlőkód mentéséről gondoskodtam"));
            keyboard.press(request.button("Befejezés"));
            Screen.headed(page, EnrolScreens.DONE);
            keyboard.press(request.onwards());
            Screen.headed(page, SignInScreens.CODE);
            keyboard.type(request.field("6 számjegyű kód"), phone.code());
            keyboard.press(request.button("Bejelentkezés"));

            new PortalScreens(page).hasLetIn("substantial", "pwd + otp");
        }
    }

    @Test
    void signing_in_with_a_mailed_code() {
        Citizen maria = bench.people().withEmailCode();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            Keyboard keyboard = new Keyboard(page);
            EmailCodeScreens step = new EmailCodeScreens(page);
            keyboard.press(step.link("Belépés Ügyfélkapuval"));
            givePassword(page, keyboard, EmailCodeScreens.METHOD, maria);
            Screen.headed(page, EmailCodeScreens.SENT_TO);
            MailedCode mailed = bench.letters().signInCode(maria.email(), 1);

            keyboard.type(step.codeField(), mailed.somethingElse());
            page.keyboard().press("Enter");
            step.tellsOfError("Ez a kód nem jó.");
            assertThat(page.locator("[data-focus]")).isFocused();
            keyboard.press(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK));
            assertThat(step.codeField()).isFocused();
            page.keyboard().type(mailed.digits());
            keyboard.press(step.button("Bejelentkezés"));

            new PortalScreens(page).hasLetIn("low", "pwd + otp + email");
        }
    }

    private static void givePassword(Page page, Keyboard keyboard, String method, Citizen citizen) {
        SignInScreens signIn = new SignInScreens(page);
        Screen.headed(page, SignInScreens.CHOOSE);
        keyboard.press(signIn.method(method));
        Screen.headed(page, SignInScreens.PASSWORD);
        keyboard.type(signIn.field("Felhasználónév"), citizen.userName());
        keyboard.type(signIn.field("Jelszó"), People.PASSWORD);
        keyboard.press(signIn.button("Bejelentkezés"));
    }

    /** Reaches the link for the phone and the written key, and takes the link. */
    private static String linkUnderTheQrCode(Page page, Keyboard keyboard, EnrolScreens request) {
        Screen.headed(page, EnrolScreens.SCAN);
        keyboard.tabTo(request.link("Ezen a telefonon nyitom meg"));
        String link = request.link("Ezen a telefonon nyitom meg").getAttribute("href");
        keyboard.press(page.locator("summary"));
        assertThat(page.locator("#secret")).isVisible();
        return link;
    }
}
