package hu.kapu.e2e.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** "Aktiválás és inaktiválás" with everything that can be done there. */
public final class ActivationScreens extends Screen {
    public static final String OVERVIEW = "Aktiválás és inaktiválás";
    public static final String APP = "Hitelesítő alkalmazás";
    public static final String EMAIL = "E-mailben kapott kód";

    public ActivationScreens(Page page) {
        super(page);
    }

    public void open() {
        headed(page, "Az Ön Ügyfélkapuja").link(OVERVIEW).click();
        headed(page, OVERVIEW);
    }

    /** The part about one factor, by what stands in its heading. */
    public Locator factor(String heading) {
        return page.locator("section")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(heading))));
    }

    /** Follows what can be done with one factor. */
    public void choose(String heading, String action) {
        headed(page, OVERVIEW);
        factor(heading)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(action))
                .click();
    }

    public void choose(String action) {
        headed(page, OVERVIEW);
        link(action).click();
    }

    /** The password and a code once more, as before every change. */
    public void proveAgain(String password, String appCode) {
        headed(page, "Erősítse meg, hogy Ön az");
        field("Az Ön jelszava").fill(password);
        button("Tovább").click();
        proveAgain(appCode);
    }

    /** The code alone, where the password has been given a moment ago. */
    public void proveAgain(String appCode) {
        headed(page, SignInScreens.CODE);
        field("6 számjegyű kód").fill(appCode);
        button("Megerősítés").click();
    }

    public void shows(String heading, String state) {
        headed(page, OVERVIEW);
        assertThat(factor(heading).locator(".govuk-tag")).hasText(state);
    }

    /** Password and deletion code, for the trial and for the end of everything. */
    public void typeDeletionCode(String password, String code, String button) {
        field("Az Ön jelszava").fill(password);
        field("Törlőkód").fill(code);
        button(button).click();
    }
}
