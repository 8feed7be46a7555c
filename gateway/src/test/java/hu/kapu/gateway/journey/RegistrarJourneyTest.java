package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hu.kapu.gateway.session.SessionCookie;
import hu.kapu.kit.testing.EventSchemas;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an official does at the counter: register, find, look, send a new code; and who gets in at all. */
@QuarkusTest
class RegistrarJourneyTest extends OfficialsTest {

    @Test
    void only_officials_with_the_app_get_in() {
        assertThat(browser().open("/regisztracio").body()).contains("Felhasználónév és jelszó");

        Browser nobody = signedInWithApp(citizenWithApp());
        HttpResponse<String> refused = nobody.open("/regisztracio");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Önnek itt nincs szerepe");

        String official = identity.citizen(PASSWORD);
        appoint(official, "registrar");
        Browser passwordOnly = browser();
        passwordOnly.open("/ugyfelkapu/belepes");
        givePassword(passwordOnly, official);
        assertThat(passwordOnly.open("/regisztracio").statusCode()).isEqualTo(403);
    }

    @Test
    void the_way_in_is_open_with_a_slash_at_its_end_too() {
        assertThat(browser().open("/regisztracio/belepes/").body()).contains("Felhasználónév és jelszó");
    }

    @Test
    void who_opens_the_door_signs_in_and_is_back_at_it() throws SQLException {
        String official = official("registrar");
        Browser browser = browser();
        browser.open("/regisztracio");

        givePassword(browser, official);
        HttpResponse<String> home = browser.submit("code", SecondFactorStandIn.RIGHT);

        assertThat(browser.path()).isEqualTo("/regisztracio");
        assertThat(home.body()).contains("Regisztrációs felület", OFFICE);
        List<String> events = events(identity.idOf(official), "signed-in.v1");
        assertThat(events).hasSize(1);
        EventSchemas.validate(events.getFirst(), "contracts/events/signed-in.v1.schema.json");
        clock.advance(Duration.ofMinutes(16));
        HttpResponse<String> tooOld =
                browser.open("/regisztracio/allampolgar/" + identity.idOf(citizenWithApp()) + "/tenyezok");
        assertThat(tooOld.body()).contains("href=\"/regisztracio/belepes\"");
    }

    @Test
    void codes_by_e_mail_do_not_open_the_door() {
        String userName = identity.citizen(PASSWORD);
        appoint(userName, "registrar");
        secondFactor.mailedCodes().activate(identity.idOf(userName));
        Browser browser = browser();
        browser.open("/regisztracio");

        givePassword(browser, userName);

        assertThat(browser.cookies()).doesNotContainKey(SessionCookie.NAME);
        assertThat(browser.open("/regisztracio").body()).contains("Felhasználónév és jelszó");
    }

    @Test
    void each_role_reaches_its_own_pages_only() {
        Browser registrar = signedInWithApp(official("registrar"));
        Browser auditor = signedInWithApp(official("auditor"));

        assertThat(registrar.open("/regisztracio/felvetel").statusCode()).isEqualTo(200);
        assertThat(registrar.open("/regisztracio/naplo").statusCode()).isEqualTo(403);
        assertThat(registrar.open("/regisztracio/szerepek").statusCode()).isEqualTo(403);
        assertThat(registrar.open("/regisztracio/szerepek/uj").statusCode()).isEqualTo(403);
        assertThat(registrar.open("/regisztracio/naplo/").statusCode()).isEqualTo(403);
        assertThat(auditor.open("/regisztracio/naplo").statusCode()).isEqualTo(200);
        assertThat(auditor.open("/regisztracio/naplo/").statusCode()).isEqualTo(200);
        assertThat(auditor.open("/regisztracio/kereses").statusCode()).isEqualTo(403);
        assertThat(auditor.open("/regisztracio;x=1/kereses").statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void a_role_that_has_run_out_opens_nothing() throws SQLException {
        String official = official("registrar");
        Browser registrar = signedInWithApp(official);
        sql(
                "update official set valid_until = ? where citizen_id = ?",
                at(Duration.ofMinutes(5)),
                identity.idOf(official));
        assertThat(registrar.open("/regisztracio/kereses").statusCode()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(5));

        assertThat(registrar.open("/regisztracio/kereses").statusCode()).isEqualTo(403);
    }

    @Test
    void a_citizen_at_the_counter_is_registered_once_however_often_the_button_is_pressed() throws SQLException {
        String official = official("registrar");
        Browser registrar = signedInWithApp(official);
        String userName = "uj." + UUID.randomUUID().toString().substring(0, 8);
        registrar.open("/regisztracio/felvetel");
        String key = registrar.hidden().getOrDefault("key", "");

        HttpResponse<String> done = register(registrar, key, userName, "2030-01-01");
        assertThat(done.body()).contains("A regisztráció kész");
        registrar.open("/regisztracio/felvetel");
        register(registrar, key, userName, "2030-01-01");

        UUID citizen = identity.idOf(userName);
        assertThat(identity.registrar().doneTo(citizen)).containsExactly("POST citizens " + citizen);
        List<String> events = events(citizen, "registrar-acted.v1");
        assertThat(events).hasSize(1);
        EventSchemas.validate(events.getFirst(), "contracts/events/registrar-acted.v1.schema.json");
        assertThat(events.getFirst()).contains("registered", OFFICE).doesNotContain(userName, "Kovács");
        assertThat(actions(citizen)).containsExactly("registered");
    }

    @Test
    void every_field_says_what_is_wrong_with_it_and_nothing_typed_is_lost() {
        Browser registrar = signedInWithApp(official("registrar"));
        registrar.open("/regisztracio/felvetel");

        HttpResponse<String> missing = registrar.submitTo("/regisztracio/felvetel", "familyName", "Kovács");
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body())
                .contains("value=\"Kovács\"", "Írja be az utónevet", "A születési dátumot így írja be")
                .contains("Válassza ki, milyen okmányt mutattak be", "Írja be az e-mail-címet")
                .doesNotContain("Írja be a családi nevet");

        HttpResponse<String> expired =
                register(registrar, UUID.randomUUID().toString(), "uj." + UUID.randomUUID(), "2024-12-31");
        assertThat(expired.statusCode()).isEqualTo(422);
        assertThat(expired.body()).contains("Ez az okmány lejárt", "value=\"Szeged\"");
    }

    @Test
    void an_official_sees_whether_there_is_a_second_factor_and_never_which() throws SQLException {
        String userName = citizenWithApp();
        UUID citizen = identity.idOf(userName);
        Browser registrar = signedInWithApp(official("registrar"));
        registrar.open("/regisztracio/kereses");

        HttpResponse<String> found = registrar.submit("userName", userName);
        assertThat(found.body()).contains("Kovács Anna", "a•••••@p•••.hu", "/regisztracio/allampolgar/" + citizen);
        HttpResponse<String> seen = registrar.open("/regisztracio/allampolgar/" + citizen);

        assertThat(seen.body())
                .contains("Tóth", "1950-03-21", "a•••••@p•••.hu", "Van Ügyfélkapu+-a?")
                .doesNotContain("anna (7F3K)", WaysStandIn.ADDRESS);
        assertThat(actions(citizen)).containsExactly("viewed");
    }

    @Test
    void half_a_name_and_nobody_found_are_told() {
        Browser registrar = signedInWithApp(official("registrar"));
        registrar.open("/regisztracio/kereses");

        assertThat(registrar.submit("familyName", "Kovács").body()).contains("Adja meg a felhasználónevet, vagy");
        assertThat(registrar.submit("userName", "nincs.ilyen").body()).contains("Ilyen állampolgárt nem találtunk");
    }

    @Test
    void a_new_first_login_code_needs_a_reason_and_a_number_and_goes_out_once() throws SQLException {
        String userName = identity.citizen(PASSWORD);
        UUID citizen = identity.idOf(userName);
        String path = "/regisztracio/allampolgar/" + citizen + "/elso-kod";
        Browser registrar = signedInWithApp(official("registrar"));
        registrar.open(path);

        HttpResponse<String> missing = registrar.submit("reason", "");
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("Írja le röviden", "Írja be az ügyszámot");
        String key = registrar.hidden().getOrDefault("key", "");
        registrar.submitTo(path, "reason", "Elvesztette a levelet", "caseNumber", "KAB-7");
        assertThat(registrar.path()).isEqualTo("/regisztracio/allampolgar/kod-elkuldve");
        registrar.open(path);
        registrar.submitTo(path, "key", key, "reason", "Elvesztette a levelet", "caseNumber", "KAB-7");

        assertThat(identity.registrar().doneTo(citizen)).hasSize(1);
        assertThat(actions(citizen)).containsExactly("first-login-code-begun", "first-login-code-issued");
        assertThat(events(citizen, "registrar-acted.v1")).hasSize(1);
    }

    @Test
    void auditors_read_who_did_what_where_and_why() {
        String userName = identity.citizen(PASSWORD);
        Browser registrar = signedInWithApp(official("registrar"));
        String path = "/regisztracio/allampolgar/" + identity.idOf(userName) + "/elso-kod";
        registrar.open(path);
        registrar.submitTo(path, "reason", "Az irat elveszett", "caseNumber", "KAB-2025/77");

        HttpResponse<String> record = signedInWithApp(official("auditor")).open("/regisztracio/naplo");

        assertThat(record.body())
                .contains("Új első belépési kódot küldetett", OFFICE, "KAB-2025/77", "Az irat elveszett");
    }

    @Test
    void the_record_is_read_page_by_page() throws SQLException {
        for (int row = 0; row < 60; row++) {
            sql(
                    "insert into registrar_action (id, at, official, official_name, office, action) values (?, ?, ?, ?, ?, 'searched')",
                    UUID.randomUUID(),
                    at(Duration.ZERO),
                    UUID.randomUUID(),
                    "Szabó Péter",
                    OFFICE);
        }
        Browser auditor = signedInWithApp(official("auditor"));

        String first = auditor.open("/regisztracio/naplo").body();

        assertThat(first).contains("Korábbi bejegyzések");
        String older = first.replaceAll("(?s).*(/regisztracio/naplo\\?elott=\\d+).*", "$1");
        assertThat(auditor.open(older).statusCode()).isEqualTo(200);
    }

    @Test
    void the_database_itself_refuses_an_official_who_decides_alone() {
        UUID one = UUID.randomUUID();
        assertThatThrownBy(() ->
                        sql("""
                        insert into registrar_case (id, kind, citizen_id, citizen_name, initiator, initiator_name, office,
                            reason, case_number, state, approver, created_at, expires_at)
                        values (?, 'unfreeze', ?, 'x', ?, 'x', 'x', 'x', 'x', 'APPROVED', ?, ?, ?)
                        """, UUID.randomUUID(), UUID.randomUUID(), one, one, at(Duration.ZERO), at(Duration.ZERO)))
                .hasMessageContaining("four_eyes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar-acted.v1", "official-changed.v1"})
    void the_example_is_what_the_schema_describes(String event) throws IOException {
        String example = Files.readString(Path.of("contracts/events/" + event + ".example.json"));

        EventSchemas.validate(example, "contracts/events/" + event + ".schema.json");
    }

    private static HttpResponse<String> register(Browser registrar, String key, String userName, String validUntil) {
        return registrar.submitTo(
                "/regisztracio/felvetel",
                "key",
                key,
                "familyName",
                "Kovács",
                "givenName",
                "Anna",
                "birthFamilyName",
                "Tóth",
                "birthGivenName",
                "Anna",
                "birthPlace",
                "Szeged",
                "birthDate",
                "1950. 03. 21.",
                "motherFamilyName",
                "Kiss",
                "motherGivenName",
                "Mária",
                "documentKind",
                "id-card",
                "documentNumber",
                "123456AB",
                "issuedOn",
                "2020-05-14",
                "validUntil",
                validUntil,
                "userName",
                userName,
                "email",
                "anna@example.hu",
                "language",
                "hu");
    }
}
