package hu.kapu.e2e.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hu.kapu.e2e.bench.Phone;
import java.util.regex.Pattern;

/** Requesting Ügyfélkapu+: what is needed, the QR code, the deletion code, done. */
public final class EnrolScreens extends Screen {
    public static final String BEGIN = "Hol szeretné megkapni a kódot?";
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
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Tovább (ide|az Ügyfélkapumhoz)")))
                .click();
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
