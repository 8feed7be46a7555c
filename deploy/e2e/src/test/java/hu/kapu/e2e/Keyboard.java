package hu.kapu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A citizen without a mouse: finds everything by the Tab key, and always sees where the focus is. */
final class Keyboard {
    private static final int TABS_AT_MOST = 30;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void tabTo(Locator wanted) {
        for (int i = 0; i < TABS_AT_MOST; i++) {
            page.keyboard().press("Tab");
            assertThat(isFocusVisible()).as("the focus can be seen").isTrue();
            if (isFocused(wanted)) {
                return;
            }
        }
        throw new AssertionError("cannot be reached by the keyboard: " + wanted);
    }

    /** Presses a button or follows a link. */
    void press(Locator wanted) {
        tabTo(wanted);
        page.keyboard().press("Enter");
    }

    void type(Locator field, String text) {
        tabTo(field);
        page.keyboard().type(text);
    }

    void tick(Locator box) {
        tabTo(box);
        page.keyboard().press("Space");
    }

    private static boolean isFocused(Locator element) {
        return Boolean.TRUE.equals(element.evaluate("element => element === document.activeElement"));
    }

    /** The focused element, or its label where the input itself is hidden behind one, has an outline or a shadow. */
    private boolean isFocusVisible() {
        return Boolean.TRUE.equals(page.evaluate("""
                        () => {
                          const style = getComputedStyle(document.activeElement);
                          return document.activeElement === document.body
                            || style.outlineStyle !== 'none' || style.boxShadow !== 'none';
                        }
                        """));
    }
}
