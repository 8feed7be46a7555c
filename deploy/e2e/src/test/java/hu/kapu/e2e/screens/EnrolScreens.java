package hu.kapu.e2e.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Phone;
import java.util.regex.Pattern;

/** Requesting Ügyfélkapu+: what is needed, the QR code, the deletion code, done. */
public final class EnrolScreens extends Screen {
    public static final String BEGIN = "Hol szeretné megkapni a kódot?";
    public static final String REACHABLE = "Eléri ezt a postafiókot?";
    public static final String SEND = "Megerősítő kód küldése";
    public static final String SCAN = "Olvassa be a kódot a telefonjával";
    public static final String DELETION_CODE = "Írja fel ezt a törlőkódot";
    public static final String DONE = "Az Ügyfélkapu+ aktív";

    private static final Pattern DELETION_CODE_FORM =
            Pattern.compile("[0-9A-HJKMNP-TV-Z*~$=U]{5}( [0-9A-HJKMNP-TV-Z*~$=U]{5}){3}");

    public EnrolScreens(Page page) {
        super(page);
    }

    public void begin() {
        headed(page, BEGIN);
        button("Tovább az Ügyfélkapu+ igényléshez").click();
    }

    /** Codes by e-mail are wished, up to the question whether the mailbox can be reached. */
    public void beginWithEmail() {
        headed(page, BEGIN);
        button("Ügyfélkapu+ igénylése e-mailes kóddal").click();
        headed(page, REACHABLE);
    }

    /** "Igen", the password once more, and the letter is asked for. */
    public void haveConfirmationSent(String password) {
        headed(page, REACHABLE);
        button("Igen, elérem").click();
        headed(page, SEND);
        field("Az Ön jelszava").fill(password);
        button(SEND).click();
        headed(page, EmailCodeScreens.SENT_TO);
    }

    public void typeMailedCode(String code) {
        headed(page, EmailCodeScreens.SENT_TO);
        field("6 számjegyű kód").fill(code);
        button("Megerősítés").click();
    }

    /** Points the phone at the screen. */
    public Phone scan() {
        headed(page, SCAN);
        return Phone.scanning(page.screenshot(new Page.ScreenshotOptions().setFullPage(true)));
    }

    public void prove(String password, String code) {
        Locator passwordAgain = field("Az Ön jelszava");
        if (passwordAgain.count() > 0) {
            passwordAgain.fill(password);
        }
        field("6 számjegyű kód").fill(code);
        button("Tovább").click();
    }

    /** The deletion code as it stands on the screen. */
    public String deletionCode() {
        headed(page, DELETION_CODE);
        Locator code = page.locator(".kapu-code");
        assertThat(code).hasText(DELETION_CODE_FORM);
        return code.innerText();
    }

    public void keepDeletionCodeAndFinish() {
        headed(page, DELETION_CODE);
        field("A törlőkód mentéséről gondoskodtam").check();
        button("Befejezés").click();
    }

    /** Goes on from the panel that says it is active. */
    public void goOn() {
        headed(page, DONE);
        onwards().click();
    }

    public Locator onwards() {
        return page.locator("main .govuk-button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Tovább (ide|az Ügyfélkapumhoz)")));
    }

    /** All of it in one go; the phone's present code is left for the next step. */
    @CanIgnoreReturnValue
    public Phone enrol(String password) {
        begin();
        Phone phone = scan();
        prove(password, phone.previousCode());
        keepDeletionCodeAndFinish();
        return phone;
    }
}
