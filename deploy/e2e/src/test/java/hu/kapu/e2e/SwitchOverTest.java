package hu.kapu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.CalendarWish;
import hu.kapu.local.citizens.Citizen;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The night of 15 January 2025, with the calendar moved and everything else left as it is. */
@ExtendWith(WithBench.class)
class SwitchOverTest {
    private static final CalendarWish TWO_MINUTES_BEFORE = CalendarWish.showing(LocalDateTime.of(2025, 1, 15, 23, 58));
    private static final CalendarWish JUST_AFTER = CalendarWish.showing(LocalDateTime.of(2025, 1, 16, 0, 0));

    private final Bench bench;

    SwitchOverTest(Bench bench) {
        this.bench = bench;
    }

    @AfterEach
    void backToTheRealCalendar() {
        bench.suite().turnCalendarTo(CalendarWish.REAL_TIME);
    }

    @Test
    void the_password_opens_the_portal_before_midnight_and_the_same_open_session_opens_nothing_after() {
        Citizen julia = bench.people().withPassword();
        bench.suite().turnCalendarTo(TWO_MINUTES_BEFORE);
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            PortalScreens portal = new PortalScreens(page);
            SignInScreens signIn = new SignInScreens(page);
            portal.signIn();
            assertThat(signIn.method("Ügyfélkapu+")).isVisible();
            signIn.choose("Ügyfélkapu");
            signIn.typePassword(julia);
            portal.hasLetIn("low", "pwd");
            portal.signOut();
            portal.signIn();
            portal.hasLetIn("low", "pwd");

            bench.suite().turnCalendarTo(JUST_AFTER);
            var _ = page.reload();
            Screen.headed(page, PortalScreens.HOME);
            portal.signIn();

            Screen.headed(page, SignInScreens.CHOOSE);
            assertThat(signIn.method("Ügyfélkapu+")).isVisible();
            assertThat(signIn.method("Ügyfélkapu")).hasCount(0);
            signIn.link("Hol van a korábbi belépési módom?").click();
            Screen former = Screen.headed(page, "Hol van a korábbi belépési módom?");
            former.says("Megszűnt: 2025. január 16.");
            former.link("Vissza a belépési módokhoz").click();
            signIn.choose("Ügyfélkapu+");
            signIn.typePassword(julia);
            Screen.headed(page, SignInScreens.PASSWORD_ALONE_ENDED);
        }
    }

    @Test
    void who_was_half_way_in_at_midnight_is_told_and_gets_no_further() {
        Citizen julia = bench.people().withPassword();
        bench.suite().turnCalendarTo(TWO_MINUTES_BEFORE);
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.choose("Ügyfélkapu");
            Screen.headed(page, SignInScreens.PASSWORD);

            bench.suite().turnCalendarTo(JUST_AFTER);
            signIn.typePassword(julia);

            Screen.headed(page, SignInScreens.PASSWORD_ALONE_ENDED);
        }
    }
}
