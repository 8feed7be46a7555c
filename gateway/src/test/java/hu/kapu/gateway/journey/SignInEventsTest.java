package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.EventSchemas;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignInEventsTest extends JourneyTest {
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
            strings = {"session-ended.v1", "sessions-ended.v1", "exported.v1", "signed-in.v1", "sign-in-refused.v1"})
    void the_example_is_what_the_schema_describes(String event) throws IOException {
        String example = Files.readString(Path.of("contracts/events/" + event + ".example.json"));

        EventSchemas.validate(example, "contracts/events/" + event + ".schema.json");
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
