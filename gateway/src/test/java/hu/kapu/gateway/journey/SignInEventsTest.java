package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.kit.testing.EventSchemas;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignInEventsTest extends JourneyTest {
    private static final String CONSENT = "&prompt=consent&claims=%7B%22userinfo%22%3A%7B%22birthdate%22%3Anull%7D%7D";

    @Inject
    DataSource database;

    @Test
    void a_completed_sign_in_is_one_event() throws SQLException {
        String userName = citizenWithApp();

        atCodeStep(userName).submit("code", SecondFactorStandIn.RIGHT);

        List<String> events = eventsOf(userName, "signed-in.v1");
        assertThat(events).hasSize(1);
        EventSchemas.validate(events.getFirst(), "contracts/events/signed-in.v1.schema.json");
        assertThat(events.getFirst()).contains("eeszt").doesNotContain(userName);
        assertThat(eventsOf(userName, "portal-entered.v1")).isEmpty();
    }

    @Test
    void whoever_holds_the_sessions_cookie_enters_no_portal_without_an_event() throws SQLException {
        String userName = citizenWithApp();
        Browser browser = signedInAtAccount(userName);
        Browser thief = browser();
        thief.cookies().put(SessionCookie.NAME, browser.cookies().get(SessionCookie.NAME));

        assertThat(isBackAtPortal(comeFromPortal(thief))).isTrue();
        assertThat(location(comeFrom("tarhely", thief))).contains("code=");

        List<String> events = eventsOf(userName, "portal-entered.v1");
        assertThat(events).hasSize(2);
        EventSchemas.validate(events.getFirst(), "contracts/events/portal-entered.v1.schema.json");
        assertThat(events.getFirst()).contains("eeszt", "totp").doesNotContain(userName, "Kovács");
        assertThat(events.getLast()).contains("tarhely");
        assertThat(eventsOf(userName, "signed-in.v1")).as("at the account").hasSize(1);
    }

    @Test
    void a_session_that_was_opened_at_the_very_portal_is_told_of_too_when_it_is_used_again() throws SQLException {
        String userName = citizenWithApp();
        Browser browser = atCodeStep(userName);
        browser.submit("code", SecondFactorStandIn.RIGHT);

        assertThat(isBackAtPortal(comeFromPortal(browser))).isTrue();

        assertThat(eventsOf(userName, "signed-in.v1")).hasSize(1);
        assertThat(eventsOf(userName, "portal-entered.v1")).hasSize(1);
    }

    @Test
    void the_same_portal_in_the_same_session_is_told_once_an_hour() throws SQLException {
        String userName = citizenWithApp();
        Browser browser = signedInAtAccount(userName);
        comeFromPortal(browser);

        for (int minutes = 20; minutes < 60; minutes += 20) {
            clock.advance(Duration.ofMinutes(20));
            assertThat(isBackAtPortal(comeFromPortal(browser))).isTrue();
        }
        assertThat(eventsOf(userName, "portal-entered.v1")).hasSize(1);

        clock.advance(Duration.ofMinutes(20));
        assertThat(isBackAtPortal(comeFromPortal(browser))).isTrue();
        assertThat(eventsOf(userName, "portal-entered.v1")).hasSize(2);
    }

    @Test
    void entering_after_a_page_of_consent_is_an_event_once_the_citizen_agrees() throws SQLException {
        String userName = citizenWithApp();
        Browser browser = signedInAtAccount(userName);
        comeFromPortal(browser, CONSENT);
        Browser tab = browser.copy();
        assertThat(eventsOf(userName, "portal-entered.v1")).isEmpty();

        HttpResponse<String> back = browser.submitTo("/azonositas/hozzajarulas", "valasz", "igen");
        tab.submitTo("/azonositas/hozzajarulas", "valasz", "igen");

        assertThat(isBackAtPortal(back)).isTrue();
        assertThat(eventsOf(userName, "portal-entered.v1")).hasSize(1);
        assertThat(eventsOf(userName, "signed-in.v1")).as("at the account").hasSize(1);
    }

    @Test
    void a_fresh_sign_in_with_consent_is_one_event() throws SQLException {
        String userName = citizenWithApp();
        Browser browser = browser();
        comeFromPortal(browser, CONSENT);
        choose(browser, "totp");
        givePassword(browser, userName);
        browser.submit("code", SecondFactorStandIn.RIGHT);

        assertThat(isBackAtPortal(browser.submitTo("/azonositas/hozzajarulas", "valasz", "igen")))
                .isTrue();

        assertThat(eventsOf(userName, "signed-in.v1")).hasSize(1);
        assertThat(eventsOf(userName, "portal-entered.v1")).isEmpty();
    }

    @Test
    void a_session_that_is_made_stronger_for_a_portal_is_a_sign_in_and_nothing_more() throws SQLException {
        String userName = citizenWithEmailCode();
        secondFactor.activate(identity.idOf(userName));
        Browser browser = atEmailCodeStep(userName);
        browser.submit("code", mailsTo(userName).getLast().code());

        comeFromPortal(browser, "&acr_values=http%3A%2F%2Feidas.europa.eu%2FLoA%2Fsubstantial");
        assertThat(isBackAtPortal(browser.submit("code", SecondFactorStandIn.RIGHT)))
                .isTrue();

        assertThat(eventsOf(userName, "signed-in.v1")).hasSize(2);
        assertThat(eventsOf(userName, "portal-entered.v1")).isEmpty();
    }

    @Test
    void the_first_sign_in_from_a_browser_is_mailed_about_and_the_next_is_not() throws SQLException {
        String userName = citizenWithApp();

        atCodeStep(userName).submit("code", SecondFactorStandIn.RIGHT);
        identity.knowDeviceOf(userName);
        atCodeStep(userName).submit("code", SecondFactorStandIn.NEXT);

        List<String> mails = eventsOf(userName, "mail-requested.v1");
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst()).contains("\"template\": \"new-device\"").doesNotContain(userName);
    }

    @Test
    void a_password_alone_is_not_mailed_about() throws SQLException {
        String userName = identity.citizen(PASSWORD);
        Browser browser = browser();
        browser.open("/ugyfelkapu/belepes");

        givePassword(browser, userName);

        assertThat(eventsOf(userName, "signed-in.v1")).hasSize(1);
        assertThat(eventsOf(userName, "mail-requested.v1")).isEmpty();
    }

    @Test
    void the_first_five_refusals_of_an_hour_are_told_singly() throws SQLException {
        String userName = citizenWithApp();
        Browser browser = atCodeStep(userName);

        for (int wrong = 111_111; wrong < 111_118; wrong++) {
            browser.submit("code", Integer.toString(wrong));
        }

        List<String> events = eventsOf(userName, "sign-in-refused.v1");
        assertThat(events).hasSize(5);
        EventSchemas.validate(events.getFirst(), "contracts/events/sign-in-refused.v1.schema.json");
        assertThat(events.getFirst()).doesNotContain("111111");
    }

    @Test
    void ending_sessions_and_taking_ones_data_away_are_told_to_the_history() throws SQLException {
        String userName = citizenWithApp();
        Browser browser = signedInAtAccount(userName);
        Browser other = browser();
        other.open("/ugyfelkapu/belepes");
        givePassword(other, userName);
        other.submit("code", SecondFactorStandIn.NEXT);
        secondFactor.forgetCodes();

        String page = browser.open("/ugyfelkapu/munkamenetek").body();
        String id = page.replaceAll("(?s).*action=\"/ugyfelkapu/munkamenetek/([0-9a-f-]{36})\".*", "$1");
        browser.submitTo("/ugyfelkapu/munkamenetek/" + id);
        browser.submitTo("/ugyfelkapu/munkamenetek/tobbi");
        openProved(browser, "/ugyfelkapu/adataim");
        browser.open("/ugyfelkapu/adataim/letoltes");

        for (String type : List.of("session-ended.v1", "sessions-ended.v1", "exported.v1")) {
            List<String> events = eventsOf(userName, type);
            assertThat(events).as(type).hasSize(1);
            EventSchemas.validate(events.getFirst(), "contracts/events/" + type + ".schema.json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "session-ended.v1",
                "sessions-ended.v1",
                "exported.v1",
                "signed-in.v1",
                "sign-in-refused.v1",
                "portal-entered.v1",
                "tokens-revoked.v1",
                "operator-acted.v1"
            })
    void the_example_is_what_the_schema_describes(String event) throws IOException {
        String example = Files.readString(Path.of("contracts/events/" + event + ".example.json"));

        EventSchemas.validate(example, "contracts/events/" + event + ".schema.json");
    }

    private static HttpResponse<String> comeFrom(String portal, Browser browser) {
        return browser.open(
                "/oauth2/authorize?client_id=" + portal + "-web&response_type=code&redirect_uri=https%3A%2F%2F"
                        + portal + ".example%2Fback&scope=openid&state=s&nonce=n"
                        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256");
    }

    private List<String> eventsOf(String userName, String type) throws SQLException {
        List<String> events = new ArrayList<>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select payload from outbox where aggregateid = ? and type = ? order by position")) {
            query.setObject(1, identity.idOf(userName));
            query.setString(2, type);
            var rows = query.executeQuery();
            while (rows.next()) {
                events.add(rows.getString(1));
            }
        }
        return events;
    }
}
