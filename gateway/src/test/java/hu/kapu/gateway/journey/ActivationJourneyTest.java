package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.journey.StandInApps.App;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Journey 7: what is active, switched off and on again, on another device, and the deletion code. */
@QuarkusTest
class ActivationJourneyTest extends JourneyTest {
    private static final String ROOT = "/ugyfelkapu/aktivalas";
    private static final String ENROLMENT = "/ugyfelkapu/igenyles";
    private static final String CODE_WITHOUT_DASHES = EnrolmentStandIn.DELETION_CODE.replace("-", "");

    @Test
    void switching_off_takes_password_and_code_and_ends_the_other_sessions_only() {
        String userName = citizenWithApp();
        UUID id = identity.idOf(userName);
        Browser browser = signedIn(userName, SecondFactorStandIn.RIGHT);
        Browser elsewhere = signedInAgain(userName);

        browser.open(ROOT + "/" + id + "/kikapcsolas");
        assertThat(browser.path()).isEqualTo("/ugyfelkapu/megerosites");
        HttpResponse<String> asked = prove(browser);
        assertThat(secondFactor.isActive(id)).isTrue();
        HttpResponse<String> off = browser.submit();

        assertThat(asked.body()).contains("Kikapcsolja?", "Ez az utolsó", "már nem tudja visszakapcsolni");
        assertThat(secondFactor.isActive(id)).isFalse();
        assertThat(browser.path()).isEqualTo(ROOT);
        assertThat(off.body()).contains("Kikapcsolva");
        elsewhere.open(ROOT);
        assertThat(elsewhere.path()).isEqualTo("/azonositas/jelszo");
    }

    @Test
    void what_was_switched_off_is_switched_on_again_with_its_own_code() {
        String userName = citizenWithApp();
        UUID id = identity.idOf(userName);
        Browser browser = signedIn(userName, SecondFactorStandIn.NEXT);
        secondFactor.apps().replace(id, new App(id, "anna", "inactive"));

        browser.open(ROOT + "/" + id + "/visszakapcsolas");
        browser.submit("password", PASSWORD);
        assertThat(browser.path()).isEqualTo(ROOT + "/" + id + "/visszakapcsolas");
        secondFactor.forgetProofs();
        HttpResponse<String> withoutCode = browser.submit();
        browser.submit("code", SecondFactorStandIn.RIGHT);

        assertThat(withoutCode.statusCode()).isEqualTo(422);
        assertThat(secondFactor.isActive(id)).isTrue();
        assertThat(browser.path()).isEqualTo(ROOT);
    }

    @Test
    void a_device_is_named_and_an_impossible_name_is_told() {
        String userName = citizenWithApp();
        UUID id = identity.idOf(userName);
        Browser browser = signedIn(userName, SecondFactorStandIn.RIGHT);
        browser.open(ROOT + "/" + id + "/nev");
        prove(browser);

        HttpResponse<String> empty = browser.submit("name", " ");
        HttpResponse<String> tooLong = browser.submit("name", "x".repeat(41));
        HttpResponse<String> named = browser.submit("name", "új telefonom");

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(named.body()).contains("új telefonom");
    }

    @Test
    void on_another_device_the_old_one_works_until_the_new_one_is_confirmed() {
        String userName = citizenWithApp();
        UUID id = identity.idOf(userName);
        Browser browser = signedIn(userName, SecondFactorStandIn.RIGHT);
        Browser elsewhere = signedInAgain(userName);
        browser.open(ROOT + "/" + id + "/masik-eszkoz");
        prove(browser);

        HttpResponse<String> scan = browser.submit();
        browser.submit("code", SecondFactorStandIn.RIGHT);
        assertThat(browser.path()).isEqualTo(ENROLMENT + "/torlokod");
        assertThat(secondFactor.apps().of(id)).extracting(App::id).containsExactly(id);
        HttpResponse<String> done = browser.submit("kept", "yes");

        assertThat(scan.body()).doesNotContain("name=\"password\"");
        assertThat(done.body()).contains("Az új eszköz aktív");
        assertThat(secondFactor.apps().of(id))
                .extracting(App::id)
                .doesNotContain(id)
                .hasSize(1);
        elsewhere.open(ROOT);
        assertThat(elsewhere.path()).as("other sessions end").isEqualTo("/azonositas/jelszo");
        assertThat(browser.open(ROOT).statusCode()).isEqualTo(200);
    }

    @Test
    void a_further_device_comes_beside_the_first_and_changes_no_deletion_code() {
        String userName = citizenWithApp();
        Browser browser = signedIn(userName, SecondFactorStandIn.RIGHT);
        browser.open(ROOT + "/uj-eszkoz");
        prove(browser);
        browser.submit();

        HttpResponse<String> done = browser.submit("code", SecondFactorStandIn.RIGHT);
        browser.open(ROOT + "/uj-eszkoz");
        browser.submit();

        assertThat(done.body()).contains("Ezzel is beléphet");
        assertThat(secondFactor.apps().of(identity.idOf(userName))).hasSize(2);
        assertThat(browser.path()).as("one more can be begun").isEqualTo(ENROLMENT + "/qr");
    }

    @Test
    void codes_by_e_mail_are_added_without_the_password_a_third_time() {
        String userName = citizenWithApp();
        Browser browser = signedIn(userName, SecondFactorStandIn.RIGHT);
        browser.open(ROOT + "/email-kod");
        prove(browser);
        assertThat(browser.path()).isEqualTo(ENROLMENT + "/email");
        browser.submit("eleri", "igen");
        browser.submit();

        HttpResponse<String> done = browser.submitTo(ENROLMENT + "/email/kod", "code", EnrolmentStandIn.MAILED);

        assertThat(done.body()).contains("Ezzel is beléphet");
        assertThat(secondFactor.mailedCodes().has(identity.idOf(userName))).isTrue();
    }

    @Test
    void a_new_deletion_code_is_shown_and_counts_when_it_is_kept() {
        Browser browser = signedIn(citizenWithApp(), SecondFactorStandIn.RIGHT);
        browser.open(ROOT + "/uj-torlokod");
        prove(browser);

        HttpResponse<String> code = browser.submit();
        HttpResponse<String> done = browser.submit("kept", "yes");

        assertThat(code.body()).contains("7KQ2M");
        assertThat(done.body()).contains("Az új törlőkód érvényes");
    }

    @Test
    void trying_the_deletion_code_ends_nothing() {
        String userName = citizenWithApp();
        Browser browser = signedIn(userName, SecondFactorStandIn.RIGHT);
        browser.open(ROOT + "/torlokod-proba");

        HttpResponse<String> nothing = browser.submit();
        HttpResponse<String> wrongPassword = browser.submit("password", "x", "deletionCode", "y");
        HttpResponse<String> wrong = browser.submit("password", PASSWORD, "deletionCode", "22222");
        HttpResponse<String> right =
                browser.submit("password", PASSWORD, "deletionCode", EnrolmentStandIn.DELETION_CODE);

        assertThat(List.of(nothing.statusCode(), wrongPassword.statusCode(), wrong.statusCode()))
                .containsOnly(422);
        assertThat(right.body()).contains("Ez a jó törlőkód");
        assertThat(secondFactor.isActive(identity.idOf(userName))).isTrue();
    }

    @Test
    void the_deletion_code_ends_everything_and_leads_to_a_new_request() {
        String userName = citizenWithApp();
        UUID id = identity.idOf(userName);
        secondFactor.mailedCodes().activate(id);
        Browser browser = signedIn(userName, SecondFactorStandIn.RIGHT);
        Browser elsewhere = signedInAgain(userName);

        HttpResponse<String> asked = browser.open(ROOT + "/torlokoddal");
        HttpResponse<String> mistyped = browser.submit("password", PASSWORD, "deletionCode", "MISTYPED");
        HttpResponse<String> wrong = browser.submit("password", PASSWORD, "deletionCode", "22222");
        assertThat(secondFactor.isActive(id)).isTrue();
        HttpResponse<String> ended = browser.submit("password", PASSWORD, "deletionCode", CODE_WITHOUT_DASHES);

        assertThat(asked.body()).contains("anna (7F3K)", "a•••••@p•••.hu");
        assertThat(mistyped.body()).contains("2.");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(ended.body()).contains("Az Ügyfélkapu+ megszűnt", ENROLMENT);
        assertThat(secondFactor.isActive(id)).isFalse();
        assertThat(secondFactor.mailedCodes().has(id)).isFalse();
        elsewhere.open(ROOT);
        assertThat(elsewhere.path()).isEqualTo("/azonositas/jelszo");
    }

    @Test
    void whoever_sends_the_deletion_code_again_because_no_answer_came_is_told_that_it_worked() {
        String userName = citizenWithApp();
        Browser browser = signedIn(userName, SecondFactorStandIn.RIGHT);
        browser.open(ROOT + "/torlokoddal");
        Browser again = browser.copy();
        secondFactor.loseAnswers(2);

        HttpResponse<String> unanswered = browser.submit("password", PASSWORD, "deletionCode", CODE_WITHOUT_DASHES);
        HttpResponse<String> ended = again.submit("password", PASSWORD, "deletionCode", CODE_WITHOUT_DASHES);

        assertThat(unanswered.statusCode()).isEqualTo(503);
        assertThat(ended.body()).contains("Az Ügyfélkapu+ megszűnt");
    }

    @Test
    void codes_by_e_mail_go_to_the_address_that_counts_now() {
        Browser browser = signedIn(citizenWithApp(), SecondFactorStandIn.RIGHT);
        browser.open("/ugyfelkapu/email");
        prove(browser);
        browser.submitTo("/ugyfelkapu/email", "email", "uj@masik.hu");
        browser.submitTo("/ugyfelkapu/email/kod", "code", AccountStandIn.ADDRESS_CODE);

        HttpResponse<String> asked = browser.open(ROOT + "/email-kod");

        assertThat(browser.path()).isEqualTo(ENROLMENT + "/email");
        assertThat(asked.body()).contains("u•••@m•••.hu").doesNotContain("a•••••@p•••.hu");
    }

    @Test
    void with_the_password_alone_the_page_is_for_reading_and_the_deletion_code_works() {
        String userName = citizenWithApp();
        UUID id = identity.idOf(userName);
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        choose(browser, "password");
        givePassword(browser, userName);

        HttpResponse<String> page = browser.open(ROOT);

        assertThat(page.body())
                .contains("anna (7F3K)", "semmit sem változtathat")
                .doesNotContain("kikapcsolas");
        for (String change : List.of("/kikapcsolas", "/visszakapcsolas", "/nev", "/masik-eszkoz")) {
            browser.open(ROOT);
            assertThat(browser.open(ROOT + "/" + id + change).statusCode()).isEqualTo(403);
        }
        browser.open(ROOT + "/torlokoddal");
        browser.submit("password", PASSWORD, "deletionCode", CODE_WITHOUT_DASHES);
        assertThat(secondFactor.isActive(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kikapcsolas", "visszakapcsolas", "nev", "masik-eszkoz"})
    void another_citizens_factor_is_not_there(String action) {
        String other = citizenWithApp();
        String userName = citizenWithApp();
        Browser browser = signedIn(userName, SecondFactorStandIn.RIGHT);
        browser.open("/ugyfelkapu/megerosites?vissza=" + ROOT);
        prove(browser);
        String path = ROOT + "/" + identity.idOf(other) + "/" + action;

        HttpResponse<String> asked = browser.open(path);
        HttpResponse<String> sent = browser.submitTo(path, "code", SecondFactorStandIn.RIGHT, "name", "x");

        assertThat(asked.statusCode()).isEqualTo(404);
        assertThat(sent.statusCode()).isEqualTo(404);
        assertThat(secondFactor.isActive(identity.idOf(other))).isTrue();
    }

    @Test
    void a_proof_of_ten_minutes_ago_changes_nothing_any_more() {
        String userName = citizenWithApp();
        UUID id = identity.idOf(userName);
        Browser browser = signedIn(userName, SecondFactorStandIn.RIGHT);
        browser.open(ROOT + "/" + id + "/kikapcsolas");
        prove(browser);
        clock.advance(Duration.ofMinutes(11));

        browser.submit();

        assertThat(browser.path()).isEqualTo("/ugyfelkapu/megerosites");
        assertThat(secondFactor.isActive(id)).isTrue();
    }

    /** Password and the app's next code, on the pages that ask for them; back to the page that demanded it. */
    private HttpResponse<String> prove(Browser browser) {
        browser.submit("password", PASSWORD);
        return browser.submitTo("/ugyfelkapu/megerosites/kod", "code", SecondFactorStandIn.NEXT);
    }

    private Browser signedIn(String userName, String code) {
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        givePassword(browser, userName);
        if (browser.path().equals("/azonositas/kod-modja")) {
            browser.submit("mod", "totp");
        }
        browser.submit("code", code);
        assertThat(browser.path()).isEqualTo("/ugyfelkapu");
        return browser;
    }

    /** In another browser, with a code of its own. */
    private Browser signedInAgain(String userName) {
        secondFactor.forgetSpent();
        Browser browser = signedIn(userName, SecondFactorStandIn.RIGHT);
        secondFactor.forgetSpent();
        return browser;
    }
}
