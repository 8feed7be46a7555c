package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an official does alone stands in the record before it is done, and what became of it after. */
@QuarkusTest
class RegistrarRecordTest extends OfficialsTest {

    @Test
    void an_answer_that_never_came_leaves_a_beginning_and_the_next_click_its_end() throws SQLException {
        UUID citizen = identity.idOf(identity.citizen(PASSWORD));
        String path = "/regisztracio/allampolgar/" + citizen + "/elso-kod";
        Browser registrar = signedInWithApp(official("registrar"));
        registrar.open(path);
        String key = registrar.hidden().getOrDefault("key", "");
        String[] form = {"key", key, "reason", "Elvesztette a levelet", "caseNumber", "KAB-7"};

        identity.registrar().loseNextCode();
        assertThat(registrar.post(path, form).statusCode()).isEqualTo(503);
        assertThat(actions(citizen)).containsExactly("first-login-code-begun");
        assertThat(registrar.post(path, form).statusCode()).isEqualTo(303);
        assertThat(registrar.post(path, form).statusCode()).isEqualTo(303);

        assertThat(actions(citizen)).containsExactly("first-login-code-begun", "first-login-code-issued");
        assertThat(belongingTo(key)).containsExactly("first-login-code-begun", "first-login-code-issued");
        assertThat(identity.registrar().doneTo(citizen)).hasSize(1);
        assertThat(events(citizen, "registrar-acted.v1")).hasSize(1);
    }

    @Test
    void a_registration_that_was_refused_is_recorded_and_what_is_sent_next_is_another() throws SQLException {
        String official = official("registrar");
        Browser registrar = signedInWithApp(official);
        registrar.open("/regisztracio/felvetel");
        String refused = registrar.hidden().getOrDefault("key", "");

        HttpResponse<String> expired = register(registrar, "2024-12-31");
        String next = registrar.hidden().getOrDefault("key", "");
        register(registrar, "2030-01-01");

        assertThat(expired.statusCode()).isEqualTo(422);
        assertThat(next).isNotEqualTo(refused);
        assertThat(belongingTo(refused)).containsExactly("registration-begun", "registration-refused");
        assertThat(belongingTo(next)).containsExactly("registration-begun", "registered");
        assertThat(signedInWithApp(official("auditor"))
                        .open("/regisztracio/naplo")
                        .body())
                .contains("Regisztrációt indított", "A regisztráció nem sikerült");
    }

    private List<String> belongingTo(String key) throws SQLException {
        return texts("select action from registrar_action where case_id = ? order by position", UUID.fromString(key));
    }

    private static HttpResponse<String> register(Browser registrar, String validUntil) {
        return registrar.submit(
                "familyName", "Kovács",
                "givenName", "Anna",
                "birthFamilyName", "Tóth",
                "birthGivenName", "Anna",
                "birthPlace", "Szeged",
                "birthDate", "1950-03-21",
                "motherFamilyName", "Kiss",
                "motherGivenName", "Mária",
                "documentKind", "id-card",
                "documentNumber", "123456AB",
                "issuedOn", "2020-05-14",
                "validUntil", validUntil,
                "userName", "uj." + UUID.randomUUID().toString().substring(0, 8),
                "email", "anna@example.hu",
                "language", "hu");
    }
}
