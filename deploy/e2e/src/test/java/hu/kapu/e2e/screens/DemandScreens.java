package hu.kapu.e2e.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What stands between a citizen who is signed in already and a portal that demands more; and the portal behind it. */
public final class DemandScreens extends Screen {
    public static final String STEP_UP = "Ehhez a portálhoz erősebb belépés kell";
    public static final String CONSENT = "Ezeket az adatokat adjuk át";
    public static final String FORM_POST = "Visszavisszük a portálra";
    public static final String CLOSED = "Erre a portálra innen most nem lehet belépni";
    public static final String PORTAL = "Galagonya";

    public DemandScreens(Page page) {
        super(page);
    }

    /** Types the app's code where the portal wants more than the mailed one. */
    public void typeCode(String code) {
        headed(page, STEP_UP);
        field("6 számjegyű kód").fill(code);
        button("Bejelentkezés").click();
    }

    /** Waits until a frame of the page has brought the session's id to the portal. */
    public void hasToldThePortalInAFrame() {
        assertThat(page.frameLocator("iframe").locator("#sid")).not().isEmpty();
    }

    /** Waits for the portal and gives one of the values that the browser brought it. */
    public String brought(String parameter) {
        headed(page, PORTAL);
        Locator value = page.locator("#" + parameter);
        assertThat(value).isVisible();
        return value.innerText();
    }
}
