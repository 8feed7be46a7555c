package hu.kapu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.ScreenCheck;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.SignInScreens;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** For people who hear the screen, enlarge its text or choose its colours (WCAG 2.2: 1.4.4, 1.4.11, 3.3.1, 4.1.3). */
@ExtendWith(WithBench.class)
class AssistanceTest {
    private final Bench bench;

    AssistanceTest(Bench bench) {
        this.bench = bench;
    }

    @Test
    void an_error_takes_the_focus_leads_to_its_field_and_is_read_with_it() {
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            SignInScreens signIn = atCode(page);

            signIn.typeCode("12");

            signIn.tellsOfError("A kód pontosan 6 számjegyből áll.");
            assertThat(page.locator("[data-focus]")).isFocused();
            Locator field = signIn.field("6 számjegyű kód");
            assertThat(field).hasAttribute("aria-invalid", "true");
            assertThat(field).hasAccessibleDescription(Pattern.compile("A kód pontosan 6 számjegyből áll\\."));
            page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK).click();
            assertThat(field).isFocused();
        }
    }

    @Test
    void text_of_twice_the_size_grows_and_stays_in_the_window() {
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens.headed(page, SignInScreens.CHOOSE);
            double before = textSize(page);

            page.evaluate("() => { document.documentElement.style.fontSize = '200%' }");

            assertThat(textSize(page)).isEqualTo(before * 2);
            ScreenCheck.assertNothingSticksOut(page, "the choice of a method with text at 200 %");
        }
    }

    @Test
    void with_colours_of_ones_own_buttons_and_fields_keep_an_edge() {
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            SignInScreens signIn = atCode(page);

            ScreenCheck.assertAxeFindsNothing(page, "the code step in forced colours");
            assertThat(edge(signIn.button("Bejelentkezés"))).isPositive();
            assertThat(edge(signIn.field("6 számjegyű kód"))).isPositive();
        }
    }

    private SignInScreens atCode(Page page) {
        new PortalScreens(page).signIn();
        SignInScreens signIn = new SignInScreens(page);
        signIn.goToCode(bench.people().withUgyfelkapuPlus());
        return signIn;
    }

    private static double textSize(Page page) {
        Object pixels =
                page.evaluate("() => parseFloat(getComputedStyle(document.querySelector('.kapu-column')).fontSize)");
        return ((Number) pixels).doubleValue();
    }

    private static double edge(Locator control) {
        Object pixels = control.evaluate("element => parseFloat(getComputedStyle(element).borderBottomWidth)");
        return ((Number) pixels).doubleValue();
    }
}
