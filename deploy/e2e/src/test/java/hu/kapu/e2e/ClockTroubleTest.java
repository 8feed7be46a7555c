package hu.kapu.e2e;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.ScreenCheck;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.EnrolScreens;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.kit.testing.Waiting;
import hu.kapu.local.citizens.Citizen;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A phone whose clock is wrong shows codes that are never right; the page says what to do about it. */
@ExtendWith(WithBench.class)
class ClockTroubleTest {
    private static final Duration AHEAD = Duration.ofMinutes(4);
    private static final Duration A_STEP_AND_A_BIT = Duration.ofSeconds(45);

    private final Bench bench;

    ClockTroubleTest(Bench bench) {
        this.bench = bench;
    }

    @Test
    void two_codes_in_a_row_from_a_clock_four_minutes_ahead_name_the_clock_and_a_single_one_does_not() {
        Citizen peter = bench.people().withUgyfelkapuPlus();
        Phone phone = new Phone(peter.secret().orElseThrow());
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.goToCode(peter);

            String first = phone.codeWithClockAhead(AHEAD);
            signIn.typeCode(first);
            signIn.tellsOfError("Ez a kód nem jó. Várja meg a következőt");
            signIn.doesNotSay("A telefonja órája");
            signIn.typeCode(codeAfter(phone, first));

            signIn.says("A telefonja órája körülbelül 4 percet siet.");
            signIn.says("Dátum és idő");
            ScreenCheck.checkAsItStands(page, "code-clock");
            signIn.typeCode(phone.code());
            new PortalScreens(page).hasLetIn("substantial", "pwd + otp");
        }
    }

    @Test
    void a_phone_four_minutes_ahead_is_told_of_its_clock_under_the_qr_code_and_can_be_enrolled_once_it_is_set() {
        Citizen julia = bench.people().withPassword();
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.choose("Ügyfélkapu+");
            signIn.typePassword(julia);
            Screen.headed(page, SignInScreens.PASSWORD_ALONE_ENDED);
            signIn.link("Ügyfélkapu+ igénylése").click();
            EnrolScreens request = new EnrolScreens(page);
            request.begin();
            Phone phone = request.scan();

            String first = phone.codeWithClockAhead(AHEAD);
            request.prove(People.PASSWORD, first);
            request.tellsOfError("Ez a kód nem jó. Várja meg a következőt");
            request.doesNotSay("A telefonja órája");
            request.prove(People.PASSWORD, codeAfter(phone, first));

            request.says("A telefonja órája körülbelül 4 percet siet.");
            request.says("Dátum és idő");
            ScreenCheck.checkAsItStands(page, "scan-clock");
            request.prove(People.PASSWORD, phone.code());
            request.keepDeletionCodeAndFinish();
            Screen.headed(page, EnrolScreens.DONE);
        }
    }

    /** What the phone with the wrong clock shows next. */
    private static String codeAfter(Phone phone, String first) {
        Waiting.until(
                "the next code of that phone",
                A_STEP_AND_A_BIT,
                () -> !phone.codeWithClockAhead(AHEAD).equals(first));
        return phone.codeWithClockAhead(AHEAD);
    }
}
