package hu.kapu.e2e.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What every screen has: one heading, labelled fields, buttons, links and, when something is wrong, one summary. */
public class Screen {
    protected final Page page;

    public Screen(Page page) {
        this.page = page;
    }

    /** Waits for the screen with this main heading. */
    @CanIgnoreReturnValue
    public static Screen headed(Page page, String heading) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(heading).setLevel(1)))
                .isVisible();
        return new Screen(page);
    }

    public Page page() {
        return page;
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Waits for the error summary with this sentence in it and the title that says so. */
    public void tellsOfError(String sentence) {
        Locator summary = page.getByRole(AriaRole.ALERT);
        assertThat(summary).containsText(sentence);
        assertThat(page).hasTitle(Pattern.compile("^(Hiba|Error): "));
    }

    /** Waits for a sentence anywhere in the main part. */
    public void says(String sentence) {
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(sentence);
    }

    public void doesNotSay(String sentence) {
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText(sentence);
    }
}
