package hu.kapu.e2e.screens;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hu.kapu.local.citizens.Citizen;

/** The citizen's own account: what happened, where one is signed in, password, address, data and closing. */
public final class AccountScreens extends Screen {
    public static final String HOME = "Az Ön Ügyfélkapuja";
    public static final String HISTORY = "Mi történt a fiókjában";
    public static final String SESSIONS = "Hol van belépve?";
    public static final String PASSWORD = "Jelszó megváltoztatása";
    public static final String EMAIL = "E-mail-cím";
    public static final String EXPORT = "Az adatai";
    public static final String CLOSING = "A fiók megszüntetése";
    public static final String NOT_ME = "Nem Ön volt?";
    public static final String PROVE_AGAIN = "Erősítse meg, hogy Ön az";
    public static final String FROZEN = "A fiókját zároltuk";

    public AccountScreens(Page page) {
        super(page);
    }

    /** Signs in at the account site with the app's code. */
    public void signIn(Citizen citizen, String code) {
        SignInScreens signIn = new SignInScreens(page);
        signIn.typePassword(citizen);
        signIn.typeCode(code);
        headed(page, HOME);
    }

    /** The same where the citizen could also have the code mailed. */
    public void signInWithAppOf(Citizen citizen, String code) {
        SignInScreens signIn = new SignInScreens(page);
        signIn.typePassword(citizen);
        new EmailCodeScreens(page).takeCodeFrom("A hitelesítő alkalmazásból");
        signIn.typeCode(code);
        headed(page, HOME);
    }

    /** Before what protects the account both are asked for again: the password and the app's code. */
    public void proveAgain(String password, String code) {
        headed(page, PROVE_AGAIN);
        field("Az Ön jelszava").fill(password);
        button("Tovább").click();
        headed(page, SignInScreens.CODE);
        field("6 számjegyű kód").fill(code);
        button("Megerősítés").click();
    }

    /** Opens one of the things people come for, and waits for its page. */
    public void open(String link, String heading) {
        open(link);
        headed(page, heading);
    }

    /** Opens one of the things people come for. */
    public void open(String link) {
        headed(page, HOME);
        page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    public void changePassword(String present, String next) {
        headed(page, PASSWORD);
        field("Mostani jelszó").fill(present);
        field("Új jelszó").fill(next);
        button("Jelszó mentése").click();
    }

    public void askForAddress(String address) {
        headed(page, EMAIL);
        field("E-mail-cím").fill(address);
        button("Kód küldése").click();
    }

    public void typeMailedCode(String code) {
        field("A levélben kapott kód").fill(code);
        button("Megerősítés").click();
    }

    /** At the short address that stands in each notice, without signing in. */
    public void freeze(String userName, String noticeCode) {
        headed(page, NOT_ME);
        field("Felhasználónév").fill(userName);
        field("A levél 8 jegyű kódja").fill(noticeCode);
        field("Nem én voltam, zárolják a fiókomat").check();
        button("Fiók zárolása").click();
    }
}
