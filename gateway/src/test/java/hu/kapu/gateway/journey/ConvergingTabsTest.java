package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.session.SessionCookie;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Two tabs, back, reload, double click, and fifty of them. */
@QuarkusTest
class ConvergingTabsTest extends JourneyTest {
    @Inject
    DataSource database;

    @Test
    void fifty_submissions_of_one_code_make_one_session_and_all_land_on_it() throws SQLException {
        String userName = citizenWithApp();
        Browser browser = atCodeStep(userName);
        List<Browser> tabs =
                IntStream.range(0, 50).mapToObj(ignored -> browser.copy()).toList();

        List<CompletableFuture<HttpResponse<String>>> clicks = tabs.stream()
                .map(tab -> tab.postAsync("/azonositas/kod", "code", SecondFactorStandIn.RIGHT))
                .toList();
        clicks.forEach(CompletableFuture::join);

        Set<String> sessions = tabs.stream()
                .map(tab -> tab.cookies().getOrDefault(SessionCookie.NAME, "none"))
                .collect(Collectors.toSet());
        assertThat(sessions).hasSize(1).doesNotContain("none");
        assertThat(sessionsOf(userName)).isEqualTo(1);
        assertThat(secondFactor.spentBy(identity.idOf(userName))).isEqualTo(1);
        Set<String> landings = tabs.stream()
                .map(tab -> tab.open("/azonositas/kod?t=" + browser.hidden().get("t")))
                .map(JourneyTest::location)
                .collect(Collectors.toSet());
        assertThat(landings).hasSize(1).allMatch(location -> location.contains("code="));
    }

    @Test
    void a_double_click_on_the_password_goes_on_with_either_answer() {
        Browser browser = browser();
        comeFromPortal(browser);
        choose(browser, "totp");
        String userName = citizenWithApp();
        Browser second = browser.copy();

        browser.post("/azonositas/jelszo", "userName", userName, "password", PASSWORD);
        second.submit("userName", userName, "password", PASSWORD);

        assertThat(second.path()).isEqualTo("/azonositas/kod");
        assertThat(isBackAtPortal(second.submit("code", SecondFactorStandIn.RIGHT)))
                .isTrue();
    }

    @Test
    void the_former_browser_id_gets_nowhere_without_the_password() {
        Browser browser = browser();
        comeFromPortal(browser);
        choose(browser, "totp");
        Browser thief = browser.copy();
        givePassword(browser, citizenWithApp());

        HttpResponse<String> guess = thief.post("/azonositas/jelszo", "userName", "x", "password", "y");
        HttpResponse<String> code = thief.post("/azonositas/kod", "code", SecondFactorStandIn.RIGHT);

        assertThat(guess.statusCode()).isEqualTo(303);
        assertThat(guess.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(code.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(thief.open("/azonositas/kod?t=" + browser.hidden().get("t")).statusCode())
                .isEqualTo(410);
    }

    @Test
    void the_former_browser_id_guesses_at_a_complete_sign_in_three_times_even_in_parallel() throws SQLException {
        Browser browser = atCodeStep(citizenWithApp());
        String transaction = browser.hidden().get("t");
        Browser thief = browser.copy();
        assertThat(isBackAtPortal(browser.submit("code", SecondFactorStandIn.RIGHT)))
                .isTrue();

        List<CompletableFuture<HttpResponse<String>>> guesses = IntStream.range(0, 50)
                .mapToObj(guess -> thief.postAsync("/azonositas/kod", "code", "5000%02d".formatted(guess)))
                .toList();
        List<HttpResponse<String>> answers =
                guesses.stream().map(CompletableFuture::join).toList();
        HttpResponse<String> right = thief.post("/azonositas/kod", "code", SecondFactorStandIn.RIGHT);

        assertThat(answers).allSatisfy(ConvergingTabsTest::assertOnlyRedirected);
        assertOnlyRedirected(right);
        assertThat(wrongRepeatsOf(transaction)).isEqualTo(3);
    }

    @Test
    void a_slip_after_a_double_click_keeps_nobody_out() {
        Browser browser = atCodeStep(citizenWithApp());
        Browser second = browser.copy();
        assertThat(isBackAtPortal(browser.submit("code", SecondFactorStandIn.RIGHT)))
                .isTrue();

        HttpResponse<String> slip = second.post("/azonositas/kod", "code", "111111");
        HttpResponse<String> anotherSlip = second.post("/azonositas/kod", "code", "222222");

        assertOnlyRedirected(slip);
        assertOnlyRedirected(anotherSlip);
        assertThat(isBackAtPortal(second.submit("code", SecondFactorStandIn.RIGHT)))
                .isTrue();
    }

    @Test
    void a_form_of_a_step_already_passed_leads_to_the_present_one() {
        Browser browser = atCodeStep(citizenWithApp());

        HttpResponse<String> password = browser.post("/azonositas/jelszo", "userName", "somebody", "password", "else");
        HttpResponse<String> method = browser.post("/azonositas/mod", "mod", "totp");

        assertThat(location(password)).contains("/azonositas/kod?t=");
        assertThat(location(method)).contains("/azonositas/kod?t=");
    }

    @Test
    void another_tab_opened_before_the_password_goes_on() {
        Browser first = browser();
        comeFromPortal(first);
        Browser second = first.copy();
        comeFromPortal(second);
        first.cookies().putAll(second.cookies());
        choose(first, "totp");
        String userName = citizenWithApp();
        givePassword(first, userName);
        second.cookies().putAll(first.cookies());

        HttpResponse<String> chosen = choose(second, "totp");

        assertThat(chosen.statusCode()).isEqualTo(200);
        assertThat(second.path()).isEqualTo("/azonositas/jelszo");
    }

    @Test
    void reloading_and_going_back_change_nothing() {
        Browser browser = atCodeStep(citizenWithApp());
        String transaction = browser.hidden().get("t");

        browser.open("/azonositas?t=" + transaction);
        browser.open("/azonositas/jelszo?t=" + transaction);
        browser.open("/azonositas/kod?t=" + transaction);

        assertThat(browser.path()).isEqualTo("/azonositas/kod");
        assertThat(isBackAtPortal(browser.submit("code", SecondFactorStandIn.RIGHT)))
                .isTrue();
    }

    @Test
    void a_browser_keeps_its_newest_eight_sign_ins() {
        Browser browser = browser();
        comeFromPortal(browser);
        String oldest = browser.hidden().get("t");
        for (int more = 0; more < 8; more++) {
            clock.advance(Duration.ofSeconds(1));
            comeFromPortal(browser);
        }

        assertThat(browser.open("/azonositas?t=" + oldest).statusCode()).isEqualTo(410);
    }

    private static void assertOnlyRedirected(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }

    private int wrongRepeatsOf(String transaction) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select wrong_repeats from sign_in_transaction where id = ?")) {
            query.setObject(1, UUID.fromString(transaction));
            var rows = query.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    private long sessionsOf(String userName) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select count(*) from session where citizen_id = ?")) {
            query.setObject(1, identity.idOf(userName));
            var rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }
}
