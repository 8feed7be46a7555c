package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlarmJourneyTest extends JourneyTest {
    private static final String SIGNED_IN = "/ugyfelkapu/nem-en-voltam";
    private static final String PUBLIC = "/nem-en-voltam";

    @Test
    void somebody_signed_in_throws_everybody_else_out() {
        String userName = citizenWithApp();
        Browser stranger = signedInAtAccount(userName);
        Browser underWay = atCodeStep(userName);
        Browser owner = browser();
        owner.open("/ugyfelkapu/belepes");
        givePassword(owner, userName);
        owner.submit("code", SecondFactorStandIn.NEXT);

        HttpResponse<String> asked = owner.open(SIGNED_IN);
        HttpResponse<String> done = owner.submit();

        assertThat(asked.body()).contains("Ez történik, ha megnyomja a gombot");
        assertThat(done.body()).contains("Megvédtük a fiókját", "/ugyfelkapu/jelszo", "/ugyfelkapu/aktivalas");
        assertThat(identity.accountOf(userName).reports()).isEqualTo(1);
        assertThat(stranger.open("/ugyfelkapu").body()).doesNotContain("Kovács Anna");
        assertThat(underWay.submit("code", "000001").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(owner.open("/ugyfelkapu").body()).contains("Kovács Anna");
    }

    @Test
    void a_password_alone_is_enough_to_say_so() {
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");
        String userName = identity.citizen(PASSWORD);
        givePassword(browser, userName);

        browser.open(SIGNED_IN);
        HttpResponse<String> done = browser.submit();

        assertThat(done.body()).contains("Megvédtük a fiókját").doesNotContain("href=\"/ugyfelkapu/jelszo\"");
        assertThat(identity.accountOf(userName).reports()).isEqualTo(1);
    }

    @Test
    void when_identity_is_away_the_others_are_out_all_the_same() {
        String userName = citizenWithApp();
        Browser owner = signedInAtAccount(userName);
        owner.open(SIGNED_IN);
        identity.goDown();

        assertThat(owner.submit().statusCode()).isEqualTo(503);

        identity.comeBack();
        assertThat(owner.open("/ugyfelkapu").body()).contains("Kovács Anna");
    }

    @Test
    void the_code_of_a_letter_freezes_the_account_without_signing_in() {
        String userName = citizenWithApp();
        Browser stranger = signedInAtAccount(userName);
        Browser owner = browser();
        owner.open(PUBLIC);

        HttpResponse<String> frozen = alarm(owner, userName, AccountStandIn.NOTICE_CODE);

        assertThat(frozen.body()).contains("A fiókját zároltuk", "Hogyan oldhatja fel?");
        assertThat(identity.accountOf(userName).isFrozen()).isTrue();
        assertThat(stranger.open("/ugyfelkapu").body()).doesNotContain("Kovács Anna");
        assertThat(owner.cookies()).containsOnlyKeys("__Host-kapu-browser");
    }

    @Test
    void anything_that_is_not_genuine_gets_the_same_answer_and_freezes_nobody() {
        String userName = citizenWithApp();
        Browser signedIn = signedInAtAccount(userName);
        Browser browser = browser();
        browser.open(PUBLIC);

        HttpResponse<String> wrongCode = alarm(browser, userName, "AAAA-AAAA");
        HttpResponse<String> unknownName = alarm(browser, "nobody." + userName, AccountStandIn.NOTICE_CODE);

        assertThat(wrongCode.statusCode()).isEqualTo(422);
        assertThat(unknownName.statusCode()).isEqualTo(422);
        assertThat(unknownName.body().replace("nobody.", "")).isEqualTo(wrongCode.body());
        assertThat(wrongCode.body()).contains("nem tudunk fiókot zárolni").doesNotContain("AAAA-AAAA");
        assertThat(identity.accountOf(userName).isFrozen()).isFalse();
        assertThat(signedIn.open("/ugyfelkapu").body()).contains("Kovács Anna");
    }

    @Test
    void what_is_missing_is_asked_for_before_anybody_is_asked() {
        String userName = citizenWithApp();
        Browser browser = browser();
        browser.open(PUBLIC);

        HttpResponse<String> unsure =
                browser.submitTo(PUBLIC, "userName", userName, "noticeCode", AccountStandIn.NOTICE_CODE);
        HttpResponse<String> empty = browser.submitTo(PUBLIC, "sure", "yes");

        assertThat(unsure.body()).contains("Jelölje be a négyzetet");
        assertThat(empty.body()).contains("Írja be a felhasználónevét", "8 jegyű kódot");
        assertThat(identity.accountOf(userName).isFrozen()).isFalse();
    }

    @Test
    void trying_too_often_is_told_when_to_come_back() {
        Browser browser = browser();
        browser.open(PUBLIC);

        HttpResponse<String> waiting = alarm(browser, IdentityStandIn.TRIED_TOO_OFTEN, "AAAA-AAAA");

        assertThat(waiting.statusCode()).isEqualTo(429);
        assertThat(waiting.headers().firstValue("Retry-After")).hasValue("60");
    }

    @Test
    void a_form_from_nowhere_freezes_nobody() {
        String userName = citizenWithApp();

        HttpResponse<String> refused =
                browser().post(PUBLIC, "userName", userName, "noticeCode", "K7QX-92MD", "sure", "yes");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(identity.accountOf(userName).isFrozen()).isFalse();
    }

    private static HttpResponse<String> alarm(Browser browser, String userName, String code) {
        return browser.submitTo(PUBLIC, "userName", userName, "noticeCode", code, "sure", "yes");
    }
}
