package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Accounts that are frozen because of a notice, and accounts being closed. */
@QuarkusTest
class AccountStandingJourneyTest extends JourneyTest {
    /** The factors of the stand-in are of 10 January. */
    private static final Instant AFTER_THE_FACTOR = Instant.parse("2025-01-15T10:00:00Z");

    private static final Instant BEFORE_THE_FACTOR = Instant.parse("2025-01-05T10:00:00Z");

    @Test
    void a_factor_older_than_the_notice_frees_the_account_and_gets_in() {
        String userName = citizenWithApp();
        identity.freeze(userName, AFTER_THE_FACTOR);
        Browser browser = atCodeStep(userName);
        String page =
                browser.open("/azonositas/kod?t=" + browser.hidden().get("t")).body();

        HttpResponse<String> landed = browser.submit("code", SecondFactorStandIn.RIGHT);

        assertThat(page).contains("A fiókja zárolva van");
        assertThat(isBackAtPortal(landed)).as(landed.body()).isTrue();
        assertThat(identity.isFrozen(userName)).isFalse();
        assertThat(secondFactor.isRestored(identity.idOf(userName))).isTrue();
    }

    @Test
    void the_session_made_with_it_goes_on() {
        String userName = citizenWithApp();
        identity.freeze(userName, AFTER_THE_FACTOR);
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        givePassword(browser, userName);
        browser.submit("code", SecondFactorStandIn.RIGHT);

        browser.open("/ugyfelkapu/aktivalas");

        assertThat(browser.path()).isEqualTo("/ugyfelkapu/aktivalas");
    }

    @Test
    void a_factor_as_young_as_the_notice_gets_nowhere() {
        String userName = citizenWithApp();
        identity.freeze(userName, BEFORE_THE_FACTOR);
        Browser browser = atCodeStep(userName);

        HttpResponse<String> refused = browser.submit("code", SecondFactorStandIn.RIGHT);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("A fiókja zárolva van");
        assertThat(identity.isFrozen(userName)).isTrue();
    }

    @Test
    void while_identity_is_away_nobody_gets_in_and_the_same_code_works_afterwards() {
        String userName = citizenWithApp();
        identity.freeze(userName, AFTER_THE_FACTOR);
        Browser browser = atCodeStep(userName);
        identity.goDown();

        HttpResponse<String> told = browser.post("/azonositas/kod", "code", SecondFactorStandIn.RIGHT);
        identity.comeBack();
        HttpResponse<String> landed = browser.submitTo("/azonositas/kod", "code", SecondFactorStandIn.RIGHT);

        assertThat(told.statusCode()).isEqualTo(503);
        assertThat(isBackAtPortal(landed)).as(landed.body()).isTrue();
    }

    @Test
    void a_frozen_account_requests_and_deletes_nothing_with_the_password_alone() {
        String userName = identity.citizen(PASSWORD);
        identity.freeze(userName, AFTER_THE_FACTOR);
        Browser browser = atCodeStep(userName);
        String transaction = browser.hidden().get("t");

        HttpResponse<String> request = browser.open("/azonositas/igenyles?t=" + transaction);
        HttpResponse<String> lost = browser.open("/azonositas/elveszett?t=" + transaction);
        browser.hidden().put("t", transaction);
        HttpResponse<String> deletion =
                browser.post("/azonositas/elveszett", "deletionCode", SecondFactorStandIn.DELETION_CODE);

        assertThat(request.statusCode()).isEqualTo(403);
        assertThat(lost.body()).doesNotContain("name=\"deletionCode\"");
        assertThat(deletion.statusCode()).isEqualTo(403);
    }

    @Test
    void an_account_being_closed_opens_no_portal_but_the_account_site() {
        String userName = citizenWithApp();
        identity.close(userName, AFTER_SWITCH_OVER.plus(Duration.ofDays(14)));
        Browser atPortal = browser();
        comeFromPortal(atPortal);
        choose(atPortal, "totp");

        HttpResponse<String> refused = givePassword(atPortal, userName);
        Browser atAccount = browser();
        atAccount.open("/ugyfelkapu/belepes");
        givePassword(atAccount, userName);
        atAccount.submit("code", SecondFactorStandIn.RIGHT);
        String home = atAccount.path();
        HttpResponse<String> singleSignOn = comeFromPortal(atAccount);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("megszüntetését", "/ugyfelkapu/belepes");
        assertThat(home).isEqualTo("/ugyfelkapu");
        assertThat(isBackAtPortal(singleSignOn)).isFalse();
    }
}
