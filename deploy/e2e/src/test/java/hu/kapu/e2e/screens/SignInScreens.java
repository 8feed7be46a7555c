package hu.kapu.e2e.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hu.kapu.local.citizens.Citizen;

/** The identification page's screens on the way to a portal: method, password, code. */
public final class SignInScreens extends Screen {
    public static final String CHOOSE = "Hogyan szeretne belépni?";
    public static final String PASSWORD = "Felhasználónév és jelszó";
    public static final String CODE = "Írja be a 6 számjegyű kódot";
    public static final String PASSWORD_ALONE_ENDED = "A jelszó mellé most már kód is kell";

    public SignInScreens(Page page) {
        super(page);
    }

    /** The button of a method, by the name that stands on it. */
    public Locator method(String name) {
        return page.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))));
    }

    public void choose(String method) {
        headed(page, CHOOSE);
        method(method).click();
    }

    public void typePassword(Citizen citizen) {
        typePassword(citizen.userName(), citizen.password().orElseThrow());
    }

    public void typePassword(String userName, String password) {
        headed(page, PASSWORD);
        field("Felhasználónév").fill(userName);
        field("Jelszó").fill(password);
        button("Bejelentkezés").click();
    }

    public void typeCode(String code) {
        headed(page, CODE);
        field("6 számjegyű kód").fill(code);
        button("Bejelentkezés").click();
    }

    /** With the method, the user name and the password behind them, the citizen stands before the code. */
    public void goToCode(Citizen citizen) {
        choose("Ügyfélkapu+");
        typePassword(citizen);
        headed(page, CODE);
        assertThat(field("6 számjegyű kód")).isVisible();
    }
}
