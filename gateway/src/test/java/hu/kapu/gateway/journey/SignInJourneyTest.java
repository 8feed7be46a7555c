package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.session.DeviceCookie;
import hu.kapu.gateway.session.EndAccess;
import hu.kapu.gateway.session.SessionCookie;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignInJourneyTest extends JourneyTest {
    @Inject
    EndAccess endAccess;

    @Test
    void a_citizen_with_the_app_gets_back_to_the_portal() {
        Browser browser = atCodeStep(citizenWithApp());

        HttpResponse<String> landed = browser.submit("code", "123 456");

        assertThat(isBackAtPortal(landed)).as(location(landed)).isTrue();
        assertThat(browser.cookies()).containsKeys(SessionCookie.NAME, DeviceCookie.NAME);
    }

    @Test
    void access_that_is_ended_while_the_password_is_being_checked_stays_ended() {
        String userName = citizenWithApp();
        Browser browser = browser();
        comeFromPortal(browser);
        choose(browser, "totp");

        identity.meanwhile(() -> {
            clock.advance(Duration.ofMillis(50));
            endAccess.everywhere(identity.idOf(userName)).await().indefinitely();
        });
        givePassword(browser, userName);
        HttpResponse<String> refused = browser.submit("code", SecondFactorStandIn.RIGHT);

        assertThat(isBackAtPortal(refused)).isFalse();
        assertThat(browser.cookies()).doesNotContainKey(SessionCookie.NAME);
    }

    @Test
    void a_session_opens_the_next_portal_by_itself() {
        Browser browser = atCodeStep(citizenWithApp());
        HttpResponse<String> first = browser.submit("code", SecondFactorStandIn.RIGHT);

        HttpResponse<String> second = comeFromPortal(browser);

        assertThat(isBackAtPortal(first)).isTrue();
        assertThat(isBackAtPortal(second)).isTrue();
    }

    @Test
    void a_method_that_is_not_installed_has_no_button_and_cannot_be_chosen_by_hand() {
        Browser browser = browser();

        HttpResponse<String> choices = comeFromPortal(browser);
        HttpResponse<String> byHand = choose(browser, "dap");

        assertThat(choices.body()).contains("value=\"totp\"").doesNotContain("value=\"dap\"", "(DÁP)");
        assertThat(byHand.statusCode()).isEqualTo(403);
        assertThat(byHand.body()).doesNotContain("name=\"password\"");
    }

    @Test
    void the_portals_hint_fills_the_user_name_and_nothing_else() {
        Browser browser = browser();
        comeFromPortal(browser, "&login_hint=anna%22%3E%3Cb%3E");

        HttpResponse<String> page = choose(browser, "totp");

        assertThat(page.body()).contains("value=\"anna&quot;&gt;&lt;b&gt;\"");
    }

    @Test
    void unknown_user_and_wrong_password_share_one_text() {
        Browser browser = browser();
        comeFromPortal(browser);
        choose(browser, "totp");

        HttpResponse<String> unknown = browser.submit("userName", "nobody", "password", PASSWORD);
        HttpResponse<String> wrong = browser.submit("userName", citizenWithApp(), "password", "something else");

        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("A felhasználónév vagy a jelszó nem egyezik");
        assertThat(unknown.body()).contains("A felhasználónév vagy a jelszó nem egyezik");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "abcdef", "١٢٣٤٥٦", "12 34"})
    void a_code_that_is_none_is_told_and_costs_nothing(String typed) {
        Browser browser = atCodeStep(citizenWithApp());

        HttpResponse<String> told = browser.submit("code", typed);
        HttpResponse<String> landed = browser.submit("code", SecondFactorStandIn.RIGHT);

        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(isBackAtPortal(landed)).isTrue();
    }

    @Test
    void a_wrong_code_says_how_often_it_may_be_tried() {
        Browser browser = atCodeStep(citizenWithApp());

        HttpResponse<String> wrong = browser.submit("code", "111111");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("háromszor");
        assertThat(isBackAtPortal(browser.submit("code", SecondFactorStandIn.RIGHT)))
                .isTrue();
    }

    @Test
    void the_same_wrong_code_typed_again_counts_again() {
        String userName = citizenWithApp();
        Browser browser = atCodeStep(userName);

        browser.submit("code", "111111");
        browser.submit("code", "111111");

        assertThat(secondFactor.wrongBy(identity.idOf(userName))).isEqualTo(2);
    }

    @Test
    void a_used_code_does_not_work_in_the_next_sign_in() {
        String userName = citizenWithApp();
        assertThat(isBackAtPortal(atCodeStep(userName).submit("code", SecondFactorStandIn.RIGHT)))
                .isTrue();

        HttpResponse<String> replay = atCodeStep(userName).submit("code", SecondFactorStandIn.RIGHT);

        assertThat(replay.statusCode()).isEqualTo(422);
        assertThat(replay.body()).contains("egyszer már felhasználta");
    }

    @Test
    void a_sign_in_whose_tries_are_spent_is_over() {
        Browser browser = atCodeStep(citizenWithApp());

        HttpResponse<String> over = browser.submit("code", SecondFactorStandIn.OUT_OF_TRIES);

        assertThat(over.statusCode()).isEqualTo(403);
        assertThat(browser.path()).isEqualTo("/azonositas/vege");
    }

    @Test
    void a_sign_in_that_is_over_begins_anew_with_the_portal_kept() {
        String userName = citizenWithApp();
        Browser browser = atCodeStep(userName);
        String over = browser.hidden().get("t");
        browser.submit("code", SecondFactorStandIn.OUT_OF_TRIES);

        HttpResponse<String> choices = browser.open("/azonositas?t=" + over);
        choose(browser, "totp");
        givePassword(browser, userName);
        HttpResponse<String> landed = browser.submit("code", SecondFactorStandIn.RIGHT);

        assertThat(choices.body()).contains("EESZT");
        assertThat(isBackAtPortal(landed)).as(landed.body()).isTrue();
    }

    @Test
    void nobody_is_let_in_while_codes_cannot_be_checked_and_the_same_code_works_afterwards() {
        Browser browser = atCodeStep(citizenWithApp());
        secondFactor.goDown();

        HttpResponse<String> told = browser.post("/azonositas/kod", "code", SecondFactorStandIn.RIGHT);
        secondFactor.comeBack();
        HttpResponse<String> landed = browser.submitTo("/azonositas/kod", "code", SecondFactorStandIn.RIGHT);

        assertThat(told.statusCode()).isEqualTo(503);
        assertThat(told.body()).contains("senkit sem engedünk be");
        assertThat(isBackAtPortal(landed)).as(landed.body()).isTrue();
    }

    @Test
    void an_answer_lost_on_the_way_costs_the_citizen_one_more_click() {
        String userName = citizenWithApp();
        Browser browser = atCodeStep(userName);
        secondFactor.loseAnswers(2);

        HttpResponse<String> lost = browser.post("/azonositas/kod", "code", SecondFactorStandIn.RIGHT);
        HttpResponse<String> landed = browser.submitTo("/azonositas/kod", "code", SecondFactorStandIn.RIGHT);

        assertThat(lost.statusCode()).isEqualTo(503);
        assertThat(isBackAtPortal(landed)).as(landed.body()).isTrue();
        assertThat(secondFactor.spentBy(identity.idOf(userName))).isEqualTo(1);
    }

    @Test
    void after_a_lost_answer_the_next_code_takes_over() {
        Browser browser = atCodeStep(citizenWithApp());
        secondFactor.loseAnswers(2);

        HttpResponse<String> lost = browser.post("/azonositas/kod", "code", "222222");
        HttpResponse<String> landed = browser.submitTo("/azonositas/kod", "code", SecondFactorStandIn.NEXT);

        assertThat(lost.statusCode()).isEqualTo(503);
        assertThat(isBackAtPortal(landed)).as(landed.body()).isTrue();
    }

    @Test
    void a_sign_in_ends_thirty_minutes_after_the_password() {
        Browser browser = atCodeStep(citizenWithApp());
        clock.advance(Duration.ofMinutes(31));

        HttpResponse<String> late = browser.submit("code", SecondFactorStandIn.RIGHT);

        assertThat(late.statusCode()).isEqualTo(410);
    }

    @Test
    void after_the_time_is_over_the_sign_in_begins_anew_with_the_portal_kept() {
        Browser browser = atCodeStep(citizenWithApp());
        String over = browser.hidden().get("t");
        clock.advance(Duration.ofMinutes(31));

        HttpResponse<String> late = browser.submit("code", SecondFactorStandIn.RIGHT);
        HttpResponse<String> anew = browser.open("/azonositas/ujra?t=" + over);

        assertThat(late.body()).contains("/azonositas/ujra?t=" + over, "EESZT");
        assertThat(anew.statusCode()).isEqualTo(200);
        assertThat(anew.body()).contains("EESZT");
        assertThat(browser.hidden().get("t")).isNotEqualTo(over);
    }

    @Test
    void a_sign_in_under_way_does_not_begin_anew() {
        Browser browser = atCodeStep(citizenWithApp());
        String underWay = browser.hidden().get("t");

        browser.open("/azonositas/ujra?t=" + underWay);

        assertThat(browser.hidden().get("t")).isEqualTo(underWay);
    }

    @Test
    void the_transaction_of_another_browser_is_worth_nothing() {
        Browser victim = atCodeStep(citizenWithApp());
        Browser thief = browser();
        comeFromPortal(thief);
        thief.hidden().put("t", victim.hidden().get("t"));

        HttpResponse<String> refused = thief.post("/azonositas/kod", "code", SecondFactorStandIn.RIGHT);

        assertThat(refused.statusCode()).isEqualTo(410);
    }
}
