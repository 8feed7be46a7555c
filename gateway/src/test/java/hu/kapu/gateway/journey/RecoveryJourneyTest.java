package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.session.SessionCookie;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The forgotten password, and every way in which it could be used to get into somebody else's account. */
@QuarkusTest
class RecoveryJourneyTest extends JourneyTest {
    private static final String NEW_PASSWORD = "tavaszi eső a hegyek felett";
    private static final String ROOT = "/ugyfelkapu/elfelejtett-jelszo";

    @Inject
    DataSource database;

    private String recovery = "";

    @Test
    void a_code_from_the_mailbox_leads_to_a_new_password_and_the_app_stays_required() {
        String userName = citizenWithApp();
        Browser browser = browser();
        begin(browser);

        ask(browser, userName);
        assertThat(browser.path()).isEqualTo(ROOT + "/kod");
        browser.submit("code", WaysStandIn.RECOVERY_CODE);
        assertThat(browser.path()).isEqualTo(ROOT + "/uj-jelszo");
        HttpResponse<String> done = browser.submit("newPassword", NEW_PASSWORD);

        assertThat(browser.path()).isEqualTo(ROOT + "/kesz");
        assertThat(done.body()).contains("Az új jelszava él", "Az Ügyfélkapu+ nem változott");
        assertThat(browser.cookies()).doesNotContainKey(SessionCookie.NAME);
        browser.open("/ugyfelkapu/belepes");
        browser.submit("userName", userName, "password", NEW_PASSWORD);
        assertThat(browser.path()).isEqualTo("/azonositas/kod");
    }

    @Test
    void nobody_learns_whether_name_and_address_belong_together() {
        String userName = citizenWithApp();

        Browser known = browser();
        begin(known);
        String right = ask(known, userName).body();
        Browser unknown = browser();
        begin(unknown);
        String wrong = ask(unknown, "nincs.ilyen").body();

        assertThat(identity.ways().codeSentTo(userName)).isTrue();
        assertThat(withoutTokens(wrong)).isEqualTo(withoutTokens(right));
    }

    @Test
    void where_mailed_codes_open_the_account_the_mailbox_is_not_enough() {
        String userName = identity.citizen(PASSWORD);
        secondFactor.mailedCodes().activate(identity.idOf(userName));
        Browser browser = atPassword(userName);

        assertThat(browser.path()).isEqualTo(ROOT + "/igazolas");
        HttpResponse<String> early = browser.submitTo(ROOT + "/uj-jelszo", "t", recovery, "newPassword", NEW_PASSWORD);
        assertThat(browser.path()).isEqualTo(ROOT + "/igazolas");
        assertThat(early.body()).contains("Még egy igazolás kell");
        int before = identity.ways().resets();

        browser.submitTo(ROOT + "/torlokod", "t", recovery, "deletionCode", "AAAAA-AAAAA-AAAAA-AAAAA");
        assertThat(identity.ways().resets()).isEqualTo(before);
        browser.submitTo(ROOT + "/torlokod", "t", recovery, "deletionCode", SecondFactorStandIn.DELETION_CODE);
        assertThat(browser.path()).isEqualTo(ROOT + "/uj-jelszo");
        browser.submit("newPassword", NEW_PASSWORD);
        assertThat(browser.path()).isEqualTo(ROOT + "/kesz");
    }

    @Test
    void the_pair_of_an_eid_card_is_a_further_proof_and_a_wrong_one_is_asked_for_again() {
        String userName = identity.citizen(PASSWORD);
        secondFactor.mailedCodes().activate(identity.idOf(userName));
        String number = identity.ways().card("7731 2204");
        Browser browser = atPassword(userName);

        browser.submitTo(ROOT + "/eszemelyi", "t", recovery, "documentNumber", number, "registrationCode", "0000 0000");
        HttpResponse<String> refused = browser.submitTo(ROOT + "/uj-jelszo", "newPassword", NEW_PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Az igazolvány száma és a kód nem egyezik");

        browser.submitTo(ROOT + "/eszemelyi", "t", recovery, "documentNumber", number, "registrationCode", "7731 2204");
        browser.submitTo(ROOT + "/uj-jelszo", "newPassword", NEW_PASSWORD);
        assertThat(browser.path()).isEqualTo(ROOT + "/kesz");
    }

    @Test
    void the_portal_is_kept() {
        String userName = citizenWithApp();
        Browser browser = browser();
        comeFromPortal(browser);
        choose(browser, "totp");
        String signIn = browser.hidden().get("t");

        HttpResponse<String> who = browser.open(ROOT + "?t=" + signIn);
        assertThat(who.body()).contains("EESZT");
        ask(browser, userName);
        browser.submit("code", WaysStandIn.RECOVERY_CODE);
        HttpResponse<String> done = browser.submit("newPassword", NEW_PASSWORD);
        assertThat(done.body()).contains("/azonositas?t=" + signIn);

        browser.open("/azonositas?t=" + signIn);
        choose(browser, "totp");
        browser.submit("userName", userName, "password", NEW_PASSWORD);
        assertThat(isBackAtPortal(browser.submit("code", SecondFactorStandIn.RIGHT)))
                .isTrue();
    }

    @Test
    void what_was_open_with_the_old_password_is_ended() {
        String userName = identity.citizen(PASSWORD);
        Browser thief = browser();
        thief.open("/ugyfelkapu/belepes");
        givePassword(thief, userName);
        assertThat(thief.open("/ugyfelkapu/igenyles").statusCode()).isEqualTo(200);

        Browser browser = atPassword(userName);
        browser.submit("newPassword", NEW_PASSWORD);

        thief.open("/ugyfelkapu/igenyles");
        assertThat(thief.path()).isEqualTo("/azonositas/jelszo");
    }

    @Test
    void a_wrong_code_says_how_often_one_may_still_try_and_a_short_password_keeps_the_step() {
        String userName = citizenWithApp();
        Browser browser = browser();
        begin(browser);
        ask(browser, userName);

        HttpResponse<String> wrong = browser.submit("code", "1111 1111");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Ez a kód nem jó", "négyszer");
        assertThat(browser.submit("code", "").body()).contains("Írja be az e-mailben kapott kódot");
        browser.submit("code", WaysStandIn.RECOVERY_CODE);
        HttpResponse<String> tooShort = browser.submit("newPassword", "rövid");
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains("Legalább 15 karakter");
        browser.submit("newPassword", NEW_PASSWORD);
        assertThat(browser.path()).isEqualTo(ROOT + "/kesz");
    }

    @Test
    void steps_out_of_order_and_other_browsers_get_nowhere() {
        String userName = citizenWithApp();
        Browser browser = browser();
        begin(browser);

        browser.submitTo(ROOT + "/uj-jelszo", "newPassword", NEW_PASSWORD);
        assertThat(browser.path()).isEqualTo(ROOT);
        ask(browser, userName);
        browser.open(ROOT + "/kesz?t=" + recovery);
        assertThat(browser.path()).isEqualTo(ROOT + "/kod");

        Browser stranger = browser();
        stranger.open("/ugyfelkapu/belepes");
        HttpResponse<String> theirs =
                stranger.submitTo(ROOT + "/kod", "t", recovery, "code", WaysStandIn.RECOVERY_CODE);
        assertThat(theirs.statusCode()).isEqualTo(410);
        assertThat(stranger.open(ROOT + "/uj-jelszo?t=" + recovery).statusCode())
                .isEqualTo(410);
    }

    @Test
    void the_browsers_id_changes_when_the_mailbox_is_proved() {
        String userName = citizenWithApp();
        Browser browser = browser();
        begin(browser);
        ask(browser, userName);
        Browser fixed = browser.copy();

        browser.submit("code", WaysStandIn.RECOVERY_CODE);

        assertThat(fixed.open(ROOT + "/uj-jelszo?t=" + recovery).statusCode()).isEqualTo(410);
        fixed.hidden().putAll(browser.hidden());
        HttpResponse<String> reset = fixed.submitTo(ROOT + "/uj-jelszo", "newPassword", NEW_PASSWORD);
        assertThat(reset.statusCode()).isEqualTo(410);
        assertThat(browser.open(ROOT + "/uj-jelszo?t=" + recovery).statusCode()).isEqualTo(200);
    }

    @Test
    void twenty_clicks_prove_the_mailbox_once_and_all_land_on_the_next_page() {
        String userName = citizenWithApp();
        Browser browser = browser();
        begin(browser);
        ask(browser, userName);

        List<CompletableFuture<HttpResponse<String>>> clicks = IntStream.range(0, 20)
                .mapToObj(ignored -> browser.copy().postAsync(ROOT + "/kod", "code", WaysStandIn.RECOVERY_CODE))
                .toList();

        assertThat(clicks)
                .allSatisfy(click -> assertThat(location(click.join())).contains(ROOT + "/uj-jelszo"));
    }

    @Test
    void an_hour_later_it_begins_anew() {
        String userName = citizenWithApp();
        Browser browser = browser();
        begin(browser);
        ask(browser, userName);

        clock.advance(Duration.ofMinutes(61));

        assertThat(browser.submit("code", WaysStandIn.RECOVERY_CODE).statusCode())
                .isEqualTo(410);
    }

    @Test
    void an_answer_that_is_lost_is_asked_for_again() {
        String userName = citizenWithApp();
        Browser browser = browser();
        begin(browser);
        ask(browser, userName);

        identity.loseAnswers(2);
        assertThat(browser.post(ROOT + "/kod", "code", WaysStandIn.RECOVERY_CODE)
                        .statusCode())
                .isEqualTo(503);
        browser.submitTo(ROOT + "/kod", "code", WaysStandIn.RECOVERY_CODE);

        assertThat(browser.path()).isEqualTo(ROOT + "/uj-jelszo");
    }

    @Test
    void while_factors_cannot_be_asked_nobody_goes_on_and_later_the_same_code_does() {
        String userName = citizenWithApp();
        Browser browser = browser();
        begin(browser);
        ask(browser, userName);

        secondFactor.goDown();
        HttpResponse<String> unfinished = browser.submitTo(ROOT + "/kod", "code", WaysStandIn.RECOVERY_CODE);
        assertThat(unfinished.statusCode()).isEqualTo(503);
        assertThat(unfinished.body()).contains("írja be újra ugyanezt a kódot", "name=\"code\"");

        secondFactor.comeBack();
        clock.advance(Duration.ofMinutes(10));
        browser.submitTo(ROOT + "/kod", "code", WaysStandIn.RECOVERY_CODE);
        assertThat(browser.path()).isEqualTo(ROOT + "/uj-jelszo");
    }

    @Test
    void after_too_many_wrong_codes_a_new_one_is_offered() {
        Browser browser = browser();
        begin(browser);
        ask(browser, citizenWithApp());

        HttpResponse<String> usedUp = browser.submitTo(ROOT + "/kod", "code", WaysStandIn.ONE_TOO_MANY);

        assertThat(usedUp.statusCode()).isEqualTo(422);
        assertThat(usedUp.body())
                .contains("Kérjen új kódot", "href=\"" + ROOT + "\"", "<details class=\"govuk-details\" open>");
    }

    @Test
    void neither_code_nor_pair_nor_password_lies_in_the_database() throws SQLException {
        String userName = identity.citizen(PASSWORD);
        secondFactor.mailedCodes().activate(identity.idOf(userName));
        Browser browser = atPassword(userName);

        browser.submitTo(
                ROOT + "/eszemelyi", "t", recovery, "documentNumber", "123456AB", "registrationCode", "9988 7766");

        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select row_to_json(t)::text, encode(sealed_eid_pair, 'escape') from recovery_transaction t"
                                + " where citizen_id = ?")) {
            query.setObject(1, identity.idOf(userName));
            var rows = query.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1) + rows.getString(2))
                    .doesNotContain("123456AB", "9988 7766", WaysStandIn.RECOVERY_CODE, WaysStandIn.ADDRESS);
        }
    }

    private void begin(Browser browser) {
        browser.open(ROOT);
        recovery = browser.hidden().getOrDefault("t", "");
    }

    private Browser atPassword(String userName) {
        Browser browser = browser();
        begin(browser);
        ask(browser, userName);
        browser.submit("code", WaysStandIn.RECOVERY_CODE);
        return browser;
    }

    private static HttpResponse<String> ask(Browser browser, String userName) {
        return browser.submitTo(ROOT, "userName", userName, "email", WaysStandIn.ADDRESS);
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("(name=\"csrf\" value=\")[^\"]+", "$1")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "")
                .replaceAll("data-seconds-left=\"\\d+\"", "");
    }
}
