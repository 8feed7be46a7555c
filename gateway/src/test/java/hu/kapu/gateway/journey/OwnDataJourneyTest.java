package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The file with one's data: what portals were granted, roles at offices and cases too, and nothing about others. */
@QuarkusTest
class OwnDataJourneyTest extends OfficialsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FILE = "/ugyfelkapu/adataim/letoltes";
    private static final String NAME_OF_OFFICIAL = "Szabó Péter";

    @Test
    void it_tells_which_portals_were_granted_what() throws IOException {
        Browser browser = atPortal(citizenWithApp());
        atPortal(citizenWithApp());

        JsonNode grants = JSON.readTree(file(browser).body()).path("portalGrants");

        assertThat(grants.size()).isEqualTo(1);
        JsonNode grant = grants.path(0);
        assertThat(grant.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("portal", "grantedAt", "endsAt", "scopes");
        assertThat(grant.path("portal").asText()).isEqualTo("EESZT");
        assertThat(grant.path("grantedAt").asText()).isEqualTo(AFTER_SWITCH_OVER.toString());
        assertThat(Instant.parse(grant.path("endsAt").asText())).isAfter(AFTER_SWITCH_OVER);
        assertThat(grant.path("scopes").toString()).isEqualTo("[\"openid\"]");
    }

    @Test
    void it_tells_ones_roles_at_offices_and_since_when_one_has_none() throws IOException, SQLException {
        String userName = official("registrar");
        appoint(userName, "auditor");
        sql(
                "update official set valid_until = ? where citizen_id = ? and role = 'auditor'",
                at(Duration.ofDays(-1)),
                identity.idOf(userName));
        official("operator");

        JsonNode all = JSON.readTree(file(signedInAtAccount(userName)).body());

        String expected = """
                [{"role":"auditor","office":"%1$s","until":"%2$s"},
                 {"role":"registrar","office":"%1$s","until":"%3$s"}]
                """.formatted(OFFICE, after(Duration.ofDays(-1)), after(Duration.ofDays(90)));
        assertThat(all.path("officialRoles").toString())
                .isEqualTo(JSON.readTree(expected).toString());
        assertThat(all.path("officeCases").size()).isZero();
    }

    @Test
    void it_tells_of_the_cases_about_one_and_not_who_the_officials_were() throws IOException, SQLException {
        String userName = citizenWithApp();
        UUID citizen = identity.idOf(userName);
        waiting(citizen, "unfreeze", Duration.ofHours(-1), Duration.ofDays(3));
        waiting(citizen, "change-email", Duration.ofDays(-9), Duration.ofDays(-2));
        done(citizen, "correct-identity", Duration.ofDays(-20));
        waiting(UUID.randomUUID(), "unfreeze", Duration.ofHours(-1), Duration.ofDays(3));

        HttpResponse<String> file = file(signedInAtAccount(userName));

        String expected = """
                [{"kind":"unfreeze","state":"waiting","office":"%1$s","caseNumber":"KAB-1","openedAt":"%2$s"},
                 {"kind":"change-email","state":"expired","office":"%1$s","caseNumber":"KAB-1","openedAt":"%3$s"},
                 {"kind":"correct-identity","state":"done","office":"%1$s","caseNumber":"KAB-2","openedAt":"%4$s",
                  "decidedAt":"%4$s","settledAt":"%4$s"}]
                """.formatted(
                        OFFICE, after(Duration.ofHours(-1)), after(Duration.ofDays(-9)), after(Duration.ofDays(-20)));
        assertThat(JSON.readTree(file.body()).path("officeCases").toString())
                .isEqualTo(JSON.readTree(expected).toString());
        assertThat(file.body()).doesNotContain(NAME_OF_OFFICIAL);
    }

    @Test
    void who_has_none_of_that_gets_empty_lists() throws IOException {
        JsonNode all = JSON.readTree(file(signedInAtAccount(citizenWithApp())).body());

        assertThat(all.path("portalGrants").isArray()).isTrue();
        assertThat(all.path("officialRoles").isArray()).isTrue();
        assertThat(all.path("officeCases").isArray()).isTrue();
        assertThat(all.path("openSessions").size()).isPositive();
    }

    private Browser atPortal(String userName) {
        Browser browser = atCodeStep(userName);
        assertThat(isBackAtPortal(browser.submit("code", SecondFactorStandIn.RIGHT)))
                .isTrue();
        return browser;
    }

    private HttpResponse<String> file(Browser browser) {
        openProved(browser, FILE);
        HttpResponse<String> file = browser.open(FILE);
        assertThat(file.headers().firstValue("Content-Disposition")).isPresent();
        return file;
    }

    private static String after(Duration time) {
        return AFTER_SWITCH_OVER.plus(time).toString();
    }

    private void waiting(UUID citizen, String kind, Duration opened, Duration expires) throws SQLException {
        sql(
                """
                insert into registrar_case (id, kind, citizen_id, citizen_name, initiator, initiator_name, office, reason,
                    case_number, state, created_at, expires_at)
                values (?, ?, ?, 'Kovács Anna', ?, ?, ?, 'x', 'KAB-1', 'WAITING', ?, ?)
                """,
                UUID.randomUUID(),
                kind,
                citizen,
                UUID.randomUUID(),
                NAME_OF_OFFICIAL,
                OFFICE,
                at(opened),
                at(expires));
    }

    private void done(UUID citizen, String kind, Duration ago) throws SQLException {
        sql(
                """
                insert into registrar_case (id, kind, citizen_id, citizen_name, initiator, initiator_name, office, reason,
                    case_number, state, approver, approver_name, created_at, expires_at, decided_at, settled_at)
                values (?, ?, ?, 'Kovács Anna', ?, ?, ?, 'x', 'KAB-2', 'DONE', ?, ?, ?, ?, ?, ?)
                """,
                UUID.randomUUID(),
                kind,
                citizen,
                UUID.randomUUID(),
                NAME_OF_OFFICIAL,
                OFFICE,
                UUID.randomUUID(),
                NAME_OF_OFFICIAL,
                at(ago),
                at(ago.plusDays(3)),
                at(ago),
                at(ago));
    }
}
