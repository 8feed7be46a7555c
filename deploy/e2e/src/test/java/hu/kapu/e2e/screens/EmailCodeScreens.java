package hu.kapu.e2e.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hu.kapu.local.citizens.Citizen;
import java.util.regex.Pattern;

/** The step of the mailed code: where it was sent, the check word, how far the letter has come. */
public final class EmailCodeScreens extends Screen {
    public static final String METHOD = "Ügyfélkapu+ e-mailes kóddal";
    public static final String SENT_TO = "Elküldtük a kódot ide: p•••••@e•••.hu";
    public static final String NOTHING_SENT = "Kérjen kódot e-mailben";
    public static final String WHICH_CODE = "Honnan írja be a kódot?";

    private static final Pattern CODE_FIELD = Pattern.compile("^(6 számjegyű kód|[0-9]+\\. kód \\(6 számjegy\\))$");
    private static final Pattern LETTER_HAS_LEFT = Pattern.compile("Elküldve: [0-9]{1,2}:[0-9]{2}");

    public EmailCodeScreens(Page page) {
        super(page);
    }

    /** From the identification page, with user name and password, to the step where a code is typed. */
    public void goToCode(Citizen citizen) {
        SignInScreens signIn = new SignInScreens(page);
        signIn.choose(METHOD);
        signIn.typePassword(citizen);
        headed(page, SENT_TO);
    }

    /** The word that must stand in the letter too. */
    public String checkWord() {
        headed(page, SENT_TO);
        return page.locator(".kapu-check-word").innerText();
    }

    public Locator codeField() {
        return page.getByLabel(CODE_FIELD);
    }

    public void typeCode(String code) {
        codeField().fill(code);
        button("Bejelentkezés").click();
    }

    /** Waits until the page says by itself when the letter left. */
    public void tellsThatTheLetterHasLeft() {
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(LETTER_HAS_LEFT)))
                .isVisible();
    }

    public void sendAgain() {
        button("Új kód küldése").click();
    }

    /** Where the citizen has both: which of the two it shall be. */
    public void takeCodeFrom(String where) {
        headed(page, WHICH_CODE);
        new SignInScreens(page).method(where).click();
    }
}
