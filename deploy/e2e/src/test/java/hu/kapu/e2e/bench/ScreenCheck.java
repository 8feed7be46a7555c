package hu.kapu.e2e.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;

/** What must hold on every screen, in both languages, on a desktop and on a small phone. */
public final class ScreenCheck {
    private static final boolean TAKE_SCREENSHOTS = Boolean.getBoolean("kapu.screenshots");
    private static final Path SCREENSHOTS = Path.of(System.getProperty("kapu.home", "."), "docs/screenshots");
    private static final List<Integer> WIDTHS = List.of(1280, 360, 320);
    private static final int NARROWEST = 320;
    private static final int WHOLE_PAGE_BYTES = 40 * 1024;
    private static final String AXE = "() => {" + AxeBuilder.getAxeScript() + "}";

    private ScreenCheck() {}

    /**
     * Checks the screen that is open, and takes its picture where pictures are wanted; ends in Hungarian. The rules of axe
     * are run on the Hungarian one: the gallery runs them on every page in both languages.
     */
    public static void check(Page page, String name) {
        checkIn(page, name, "hu");
        switchTo(page, "English");
        checkIn(page, name, "en");
        switchTo(page, "Magyar");
    }

    /** As {@link #check} for a screen that a form's answer has made and that another request would not show again. */
    public static void checkAsItStands(Page page, String name) {
        checkIn(page, name, page.locator("html").getAttribute("lang"));
    }

    private static void checkIn(Page page, String name, String language) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            String where = name + " in " + language + " at " + width + " px";
            assertThat(page.locator("html").getAttribute("lang")).as(where).isEqualTo(language);
            assertNothingSticksOut(page, where);
            if (width != NARROWEST && language.equals("hu")) {
                assertAxeFindsNothing(page, where);
                takePicture(page, name + "-" + width);
            }
        }
        page.setViewportSize(1280, 900);
        assertLight(page, name + " in " + language);
    }

    /** The page with everything it has loaded, as it came over the line. */
    private static void assertLight(Page page, String where) {
        Object bytes = page.evaluate("""
                () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                  .reduce((sum, each) => sum + each.encodedBodySize, 0)
                """);
        assertThat(((Number) bytes).intValue()).as("bytes of " + where).isLessThan(WHOLE_PAGE_BYTES);
    }

    /**
     * Runs the rules of axe on the screen as it stands. Our screens have no frames that anybody sees, so the whole run
     * takes place in the page itself: only what is wrong leaves the browser, and a run that breaks off fails instead of
     * finding nothing.
     */
    public static void assertAxeFindsNothing(Page page, String where) {
        assertThat(foundByAxe(page)).as("what axe finds on " + where).isEmpty();
    }

    /** The rules that the screen breaks, each with the elements that break it. */
    public static List<String> foundByAxe(Page page) {
        page.evaluate(AXE);
        List<?> broken = (List<?>) page.evaluate("""
                () => axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations
                  .map(rule => rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html).join(' … ')))
                """);
        return broken.stream().map(String::valueOf).toList();
    }

    /** Nothing is wider than the window, so that nobody has to scroll sideways. */
    public static void assertNothingSticksOut(Page page, String where) {
        assertThat(stickingOut(page)).as("what sticks out on " + where).isEmpty();
    }

    /** What is wider than the window, as the beginning of its HTML. */
    public static String stickingOut(Page page) {
        return (String) page.evaluate("""
                () => {
                  const room = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= room) return '';
                  return [...document.querySelectorAll('*')]
                    .filter(element => element.getBoundingClientRect().right > room)
                    .map(element => element.outerHTML.slice(0, 80)).join(' … ');
                }
                """);
    }

    private static void takePicture(Page page, String name) {
        if (TAKE_SCREENSHOTS) {
            byte[] _ = page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + ".png"))
                    .setFullPage(true));
        }
    }

    private static void switchTo(Page page, String language) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(language).setExact(true))
                .click();
    }
}
