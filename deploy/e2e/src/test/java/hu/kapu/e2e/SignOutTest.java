package hu.kapu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.kit.testing.Waiting;
import hu.kapu.local.citizens.Citizen;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Out at one door is out at all of them. */
@ExtendWith(WithBench.class)
class SignOutTest {
    private final Bench bench;

    SignOutTest(Bench bench) {
        this.bench = bench;
    }

    @Test
    void signing_out_everywhere_at_the_portal_ends_kapus_session_too_and_comes_back() {
        try (Window window = bench.window()) {
            PortalScreens portal = signedInAtPortal(window);

            portal.button("Kijelentkezés mindenhonnan").click();

            Screen.headed(window.tab(), PortalScreens.HOME);
            portal.signIn();
            Screen.headed(window.tab(), SignInScreens.CHOOSE);
        }
    }

    @Test
    void signing_out_of_kapu_signs_out_of_the_portal() {
        try (Window window = bench.window()) {
            PortalScreens portal = signedInAtPortal(window);
            Page other = window.newTab();
            var _ = other.navigate(bench.suite().ports().gatewayUrl() + "/azonositas/kijelentkezes");
            Screen question = Screen.headed(other, "Kilép mindenhonnan?");
            question.says("Mintaváros ügyfélportálja");

            question.button("Igen, kilépek").click();

            Screen.headed(other, "Kilépett");
            Waiting.until("the portal has ended its session", Duration.ofSeconds(20), () -> {
                var _ = window.tab().reload();
                return window.tab()
                        .getByRole(AriaRole.HEADING)
                        .first()
                        .innerText()
                        .equals(PortalScreens.HOME);
            });
            assertThat(portal.link("Belépés Ügyfélkapuval")).isVisible();
        }
    }

    private PortalScreens signedInAtPortal(Window window) {
        Citizen peter = bench.people().withUgyfelkapuPlus();
        Page page = window.atPortal();
        PortalScreens portal = new PortalScreens(page);
        SignInScreens signIn = new SignInScreens(page);
        portal.signIn();
        signIn.choose("Ügyfélkapu+");
        signIn.typePassword(peter);
        signIn.typeCode(new Phone(peter.secret().orElseThrow()).code());
        portal.hasLetIn("substantial", "pwd + otp");
        return portal;
    }
}
