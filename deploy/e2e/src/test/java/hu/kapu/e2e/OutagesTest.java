package hu.kapu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.screens.EnrolScreens;
import hu.kapu.e2e.screens.PortalScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.Program;
import hu.kapu.local.Suite;
import hu.kapu.local.citizens.Citizen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Parts of the suite are gone: nobody gets in who should not, and nothing is lost. */
@ExtendWith(WithBench.class)
class OutagesTest {
    private static final String ACTIVE = "Ügyfélkapu+ aktív";

    private final Bench bench;
    private final Suite suite;
    private final Letters letters;

    OutagesTest(Bench bench) {
        this.bench = bench;
        this.suite = bench.suite();
        this.letters = new Letters(suite.ports().inboxUrl());
    }

    @Test
    void without_second_factor_nobody_gets_in_and_the_next_click_after_its_return_succeeds() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        Phone phone = new Phone(citizen.secret().orElseThrow());
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.goToCode(citizen);

            suite.kill(Program.SECOND_FACTOR);
            signIn.field("6 számjegyű kód").fill(phone.code());
            signIn.button("Bejelentkezés").click();
            signIn.says("ezért senkit sem engedünk be");

            suite.start(Program.SECOND_FACTOR);
            signIn.link("Újra próbálom").click();
            signIn.typeCode(phone.code());
            new PortalScreens(page).hasLetIn("substantial", "pwd + otp");
        }
    }

    @Test
    void a_gateway_killed_between_the_call_and_the_answer_lets_the_same_code_in_when_it_is_back() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        Phone phone = new Phone(citizen.secret().orElseThrow());
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.goToCode(citizen);
            String codePage = page.url();
            String code = phone.code();

            suite.pause(Program.SECOND_FACTOR);
            signIn.field("6 számjegyű kód").fill(code);
            var _ = page.waitForRequest(
                    "**/azonositas/kod",
                    () -> page.evaluate("() => document.querySelector('main form').requestSubmit()"));
            suite.kill(Program.GATEWAY);
            suite.resume(Program.SECOND_FACTOR);
            suite.start(Program.GATEWAY);

            var _ = page.navigate(codePage);
            signIn.typeCode(code);
            new PortalScreens(page).hasLetIn("substantial", "pwd + otp");
        }
    }

    @Test
    void without_kafka_citizens_enrol_and_sign_in_and_the_letters_follow() {
        Citizen citizen = bench.people().withPassword();
        suite.infrastructure().kafka().stop();
        try {
            enrolOnTheWayToThePortal(citizen);
            assertThat(letters.count(citizen.email(), ACTIVE)).isZero();
        } finally {
            suite.infrastructure().kafka().start();
        }
        assertThat(letters.await(citizen.email(), ACTIVE)).isNotBlank();
        assertThat(letters.count(citizen.email(), ACTIVE)).isEqualTo(1);
    }

    @Test
    void without_a_mail_server_citizens_enrol_and_sign_in_and_the_letters_follow() {
        Citizen citizen = bench.people().withPassword();
        suite.infrastructure().mail().stop();
        try {
            enrolOnTheWayToThePortal(citizen);
            assertThat(letters.count(citizen.email(), ACTIVE)).isZero();
        } finally {
            suite.infrastructure().mail().restart();
        }
        assertThat(letters.await(citizen.email(), ACTIVE)).isNotBlank();
    }

    private void enrolOnTheWayToThePortal(Citizen citizen) {
        try (Window window = bench.window()) {
            Page page = window.atPortal();
            new PortalScreens(page).signIn();
            SignInScreens signIn = new SignInScreens(page);
            signIn.choose("Ügyfélkapu+");
            signIn.typePassword(citizen);
            Screen.headed(page, SignInScreens.PASSWORD_ALONE_ENDED);
            signIn.link("Ügyfélkapu+ igénylése").click();
            EnrolScreens request = new EnrolScreens(page);
            Phone phone = request.enrol(People.PASSWORD);
            request.goOn();
            signIn.typeCode(phone.code());
            new PortalScreens(page).hasLetIn("substantial", "pwd + otp");
        }
    }
}
