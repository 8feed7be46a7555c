package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.scope.OperatorUnderTest;
import hu.kapu.kit.testing.EventSchemas;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Person X at portal Y at instant D", for an operator, and what is left of the question. */
@QuarkusTest
class SimulationTest extends OfficialsTest {
    private static final String BEFORE = "2025-01-15T22:59:59.999Z";
    private static final String AFTER = "2025-01-15T23:00:00Z";

    @Test
    void a_password_alone_opens_a_portal_until_the_switch_over_and_the_rule_says_so() {
        String citizen = identity.citizen(PASSWORD);

        JsonPath before = simulate(citizen, "eeszt", BEFORE);
        assertThat(before.getBoolean("known")).isTrue();
        assertThat(before.getBoolean("opens")).isTrue();
        assertThat(before.<String>getList("methods.findAll { it.opens }.method.method"))
                .containsExactly("password");

        JsonPath after = simulate(citizen, "eeszt", AFTER);
        assertThat(after.getBoolean("opens")).isFalse();
        assertThat(after.<String>getList("methods.findAll { it.present }.method.method"))
                .containsExactly("password");
        assertThat(after.getString("methods.find { it.present }.method.rule.id"))
                .isEqualTo("password-portal-ended");
        assertThat(after.getString("methods.find { it.present }.method.wayToGo.en"))
                .contains("Ügyfélkapu+");
    }

    @Test
    void an_app_reaches_every_level_and_codes_by_mail_only_the_low_one() {
        String withApp = citizenWithApp();
        String withCodes = citizenWithEmailCode();

        assertThat(simulate(withApp, "tarhely", AFTER).<String>getList("methods.findAll { it.opens }.method.method"))
                .containsExactly("totp");
        assertThat(simulate(withCodes, "eeszt", AFTER).<String>getList("methods.findAll { it.opens }.method.method"))
                .containsExactly("email-code");
        JsonPath tooLow = simulate(withCodes, "tarhely", AFTER);
        assertThat(tooLow.getBoolean("opens")).isFalse();
        assertThat(tooLow.getString("methods.find { it.method.method == 'email-code' }.method.decision"))
                .isEqualTo("level-not-reached");
    }

    @Test
    void nothing_is_told_of_the_person_but_the_ways_to_sign_in() {
        String citizen = citizenWithApp();

        String told = ask("?userName=" + citizen + "&portal=eeszt").body();

        assertThat(told)
                .doesNotContain("Kovács", citizen, identity.idOf(citizen).toString(), "•", "sealed");
    }

    @Test
    void nobody_gets_an_answer_of_the_same_shape() {
        JsonPath somebody = simulate(citizenWithApp(), "eeszt", AFTER);
        JsonPath nobody = simulate("nincs.ilyen", "eeszt", AFTER);
        JsonPath noId = JsonPath.from(ask("?citizen=" + UUID.randomUUID() + "&portal=eeszt&at=" + AFTER)
                .body());

        assertThat(nobody.getBoolean("known")).isFalse();
        assertThat(noId.getBoolean("known")).isFalse();
        assertThat(nobody.getBoolean("opens")).isFalse();
        assertThat(nobody.getMap("").keySet()).isEqualTo(somebody.getMap("").keySet());
        assertThat(nobody.<String>getList("methods.method.method"))
                .isEqualTo(somebody.<String>getList("methods.method.method"));
    }

    @Test
    void who_asked_about_whom_is_written_down_and_the_person_learns_of_it() throws SQLException {
        String citizen = citizenWithApp();
        UUID id = identity.idOf(citizen);

        simulate(citizen, "eeszt", AFTER);
        Browser operator = signedInWithApp(official("operator"));
        assertThat(operator.open("/api/v1/simulations?portal=eeszt&citizen=" + id)
                        .statusCode())
                .isEqualTo(200);

        assertThat(texts(
                        "select caller_name || ' ' || action || ' ' || subject from operator_action"
                                + " where citizen_id = ? order by position",
                        id))
                .containsExactly("The helpdesk sign-in-simulated eeszt", "Kovács Anna sign-in-simulated eeszt");
        List<String> events = events(id, "sign-in-simulated.v1");
        assertThat(events).hasSize(2);
        EventSchemas.validate(events.getFirst(), "contracts/events/sign-in-simulated.v1.schema.json");
    }

    @Test
    void who_asked_about_nobody_is_written_down_with_a_mark_and_without_the_name() throws SQLException {
        String name = "nincs." + UUID.randomUUID().toString().substring(0, 8);

        simulate(name, "eeszt", AFTER);
        simulate(" " + name.toUpperCase(Locale.ROOT), "eeszt", AFTER);
        simulate("somebody.else", "eeszt", AFTER);

        List<String> marks = texts("select asked from operator_action order by position desc limit 3");
        assertThat(marks.get(1)).matches("[0-9a-f]{64}").isEqualTo(marks.get(2)).isNotEqualTo(marks.get(0));
        assertThat(texts("select t::text from operator_action t")).noneMatch(row -> row.contains(name));
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({
        "?portal=eeszt,                             400, person-missing",
        "?portal=eeszt&userName=a&citizen=b,        400, person-missing",
        "?portal=eeszt&citizen=not-an-id,           400, person-missing",
        "?userName=anna,                            400, portal-missing",
        "?userName=anna&portal=nothing,             404, portal-unknown",
        "?userName=anna&portal=eeszt&at=soon,       400, date-not-readable"
    })
    void what_cannot_be_answered_is_a_problem(String query, int status, String code) {
        HttpResponse<String> refused = ask(query);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(JsonPath.from(refused.body()).getString("code")).isEqualTo(code);
    }

    @Test
    void what_cannot_be_looked_up_is_not_guessed() {
        String citizen = citizenWithApp();
        secondFactor.goDown();

        assertThat(ask("?portal=eeszt&userName=" + citizen).statusCode()).isEqualTo(503);
    }

    private JsonPath simulate(String userName, String portal, String at) {
        HttpResponse<String> response = ask(
                "?portal=" + portal + "&at=" + at + "&userName=" + URLEncoder.encode(userName, StandardCharsets.UTF_8));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonPath.from(response.body());
    }

    private HttpResponse<String> ask(String query) {
        return new OperatorUnderTest(gateway, clock, "helpdesk").get("/api/v1/simulations" + query);
    }
}
