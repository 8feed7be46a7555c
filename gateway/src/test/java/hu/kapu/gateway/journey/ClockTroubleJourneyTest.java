package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A phone whose clock is wrong: wherever its codes are typed, the second of two in a row leads to the hint. */
@QuarkusTest
class ClockTroubleJourneyTest extends JourneyTest {
    private static final String PROOF = "/ugyfelkapu/megerosites";
    private static final String ACTIVATION = "/ugyfelkapu/aktivalas";
    private static final String SUBSTANTIAL = "&acr_values=http%3A%2F%2Feidas.europa.eu%2FLoA%2Fsubstantial";

    @Test
    void at_the_code_step_of_a_sign_in() {
        Browser browser = atCodeStep(citizenWithApp());

        saysOnlyWrongCode(browser.submit("code", EarlyCodes.FIRST));
        tellsOfTheClock(browser.submit("code", EarlyCodes.SECOND));

        assertThat(isBackAtPortal(browser.submit("code", SecondFactorStandIn.RIGHT)))
                .isTrue();
    }

    @Test
    void where_a_portal_asks_for_more_than_the_open_session_has_proved() {
        String userName = citizenWithEmailCode();
        secondFactor.activate(identity.idOf(userName));
        Browser browser = atEmailCodeStep(userName);
        browser.submit("code", mailsTo(userName).getLast().code());
        comeFromPortal(browser, SUBSTANTIAL);

        saysOnlyWrongCode(browser.submit("code", EarlyCodes.FIRST));
        HttpResponse<String> told = browser.submit("code", EarlyCodes.SECOND);

        tellsOfTheClock(told);
        assertThat(told.body()).contains("Ehhez a portálhoz erősebb belépés kell");
        assertThat(isBackAtPortal(browser.submit("code", SecondFactorStandIn.RIGHT)))
                .isTrue();
    }

    @Test
    void where_password_and_code_are_given_once_more() {
        Browser browser = signedInAtAccount(citizenWithApp());
        browser.open(PROOF + "?vissza=" + ACTIVATION);
        browser.submit("password", PASSWORD);

        saysOnlyWrongCode(browser.submitTo(PROOF + "/kod", "code", EarlyCodes.FIRST));
        tellsOfTheClock(browser.submitTo(PROOF + "/kod", "code", EarlyCodes.SECOND));
        browser.submitTo(PROOF + "/kod", "code", SecondFactorStandIn.NEXT);

        assertThat(browser.path()).isEqualTo(ACTIVATION);
    }

    @Test
    void under_the_picture_on_the_way_to_a_portal() {
        Browser browser = browser();
        comeFromPortal(browser);
        choose(browser, "totp");
        givePassword(browser, identity.citizen(PASSWORD));
        browser.open("/azonositas/igenyles?" + browser.query());
        browser.submit();

        enrolWithWrongClock(browser, "/azonositas/igenyles");
    }

    @Test
    void under_the_picture_at_the_account_site() {
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        choose(browser, "password");
        givePassword(browser, identity.citizen(PASSWORD));
        browser.open("/ugyfelkapu/igenyles");
        browser.submit();

        enrolWithWrongClock(browser, "/ugyfelkapu/igenyles");
    }

    @Test
    void under_the_picture_for_another_device() {
        String userName = citizenWithApp();
        UUID app = identity.idOf(userName);
        Browser browser = signedInAtAccount(userName);
        openProved(browser, ACTIVATION + "/" + app + "/masik-eszkoz");
        browser.submit();

        enrolWithWrongClock(browser, "/ugyfelkapu/igenyles");
    }

    @Test
    void a_code_that_told_of_the_clock_is_called_used_when_its_step_arrives() {
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        choose(browser, "password");
        givePassword(browser, identity.citizen(PASSWORD));
        browser.open("/ugyfelkapu/igenyles");
        browser.submit();

        HttpResponse<String> used = browser.submit("password", PASSWORD, "code", EnrolmentStandIn.BURNT);

        assertThat(used.statusCode()).isEqualTo(422);
        assertThat(used.body()).contains("Ezt a kódot egyszer már felhasználta.", "<svg");
    }

    /** The password is sent wherever the page asks for it; elsewhere it is not looked at. */
    private static void enrolWithWrongClock(Browser browser, String door) {
        assertThat(browser.path()).isEqualTo(door + "/qr");
        saysOnlyWrongCode(browser.submit("password", PASSWORD, "code", EarlyCodes.FIRST));
        HttpResponse<String> told = browser.submit("password", PASSWORD, "code", EarlyCodes.SECOND);
        tellsOfTheClock(told);
        assertThat(told.body()).as("the picture stays").contains("<svg", "JBSW");

        browser.submit("password", PASSWORD, "code", SecondFactorStandIn.RIGHT);
        assertThat(browser.path()).isEqualTo(door + "/torlokod");
    }

    private static void saysOnlyWrongCode(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Ez a kód nem jó. Várja meg a következőt")
                .doesNotContain("telefonja órája");
    }

    private static void tellsOfTheClock(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "mert a telefonja órája pontatlan.",
                        "A telefonja órája körülbelül 4 percet siet.",
                        "Dátum és idő",
                        "próbálhatja")
                .doesNotContain("Várja meg a következőt az alkalmazásban");
    }
}
