package hu.kapu.e2e.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The sample portal: its open page and the one behind the sign-in. */
public final class PortalScreens extends Screen {
    public static final String HOME = "Intézze ügyeit Mintavárosban";

    private static final String LEVELS = "http://eidas.europa.eu/LoA/";

    public PortalScreens(Page page) {
        super(page);
    }

    /** Goes to the identification page, or straight in where Kapu still knows the citizen. */
    public void signIn() {
        link("Belépés Ügyfélkapuval").click();
    }

    /** Waits for the page behind the sign-in and compares what the portal has been told. */
    public void hasLetIn(String level, String methods) {
        headed(page, "Belépett a portálra");
        assertThat(page.locator("#acr")).hasText(LEVELS + level);
        assertThat(page.locator("#amr")).hasText(methods);
        assertThat(page.locator("#sub")).hasText(Pattern.compile("\\S{20,}"));
        assertThat(page.locator("#auth_time")).hasText(Pattern.compile("\\d{4}-\\d\\d-\\d\\d .*"));
    }

    public void showsName(String displayName) {
        assertThat(page.locator("#name")).hasText(displayName);
    }

    public String subject() {
        return page.locator("#sub").innerText();
    }

    /** Ends the portal's own session; Kapu's stays. */
    public void signOut() {
        button("Kilépés a portálról").click();
        headed(page, HOME);
    }
}
