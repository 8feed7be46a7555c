package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which open cases an official is shown, and taking an own one back. */
@QuarkusTest
class OpenCasesTest extends OfficialsTest {
    private static final String DOOR = "/regisztracio";

    @Test
    void an_approver_sees_the_cases_of_the_own_office_and_no_others() {
        String office = newOffice();
        UUID citizen = identity.idOf(citizenWithApp());
        Browser registrar = signedInWithApp(officialAt(office, "registrar"));
        String path = removalCase(registrar, citizen);

        assertThat(signedInWithApp(officialAt(office, "approver")).open(DOOR).body())
                .contains(path, "Önre vár");
        assertThat(registrar.open(DOOR).body()).contains(path, "Más ügyintézőre vár");
        assertThat(signedInWithApp(officialAt(newOffice(), "approver"))
                        .open(DOOR)
                        .body())
                .doesNotContain(path);
        assertThat(signedInWithApp(officialAt(office, "registrar")).open(DOOR).body())
                .doesNotContain(path);
        assertThat(signedInWithApp(officialAt(office, "operator")).open(DOOR).body())
                .doesNotContain(path);
    }

    @Test
    void the_newest_stand_first_and_older_ones_on_the_next_page() throws SQLException {
        String office = newOffice();
        for (int number = 1; number <= 45; number++) {
            waiting(office, "Állampolgár " + number + ".", Duration.ofMinutes(number - 50L));
        }
        Browser approver = signedInWithApp(officialAt(office, "approver"));

        String first = approver.open(DOOR).body();
        String second = approver.open(older(first)).body();
        String third = approver.open(older(second)).body();

        assertThat(first).containsSubsequence("Állampolgár 45.", "Állampolgár 44.", "Állampolgár 26.");
        assertThat(first).doesNotContain("Állampolgár 25.");
        assertThat(second)
                .containsSubsequence("Állampolgár 25.", "Állampolgár 6.")
                .doesNotContain("Állampolgár 5.");
        assertThat(third)
                .containsSubsequence("Állampolgár 5.", "Állampolgár 1.")
                .doesNotContain("?elott=");
    }

    @Test
    void a_case_is_withdrawn_by_the_one_who_began_it_and_then_decided_by_nobody() throws SQLException {
        UUID citizen = identity.idOf(citizenWithApp());
        Browser registrar = signedInWithApp(official("registrar"));
        String path = removalCase(registrar, citizen);
        Browser approver = signedInWithApp(official("approver"));
        assertThat(approver.open(path).body()).doesNotContain("Visszavonom");
        assertThat(registrar.open(path).body()).contains("Visszavonom az ügyet");

        HttpResponse<String> withdrawn = registrar.submitTo(path + "/visszavonas");

        assertThat(registrar.path()).isEqualTo(path);
        assertThat(withdrawn.body()).contains("Visszavonva").doesNotContain("Visszavonom");
        assertThat(registrar.post(path + "/visszavonas").statusCode()).isEqualTo(303);
        assertThat(approver.post(path, "decision", "approve").statusCode()).isEqualTo(409);
        assertThat(secondFactor.removals().of(citizen)).isZero();
        assertThat(actions(citizen)).containsExactly("case-opened", "case-withdrawn");
        assertThat(texts("select sealed_payload from registrar_case where citizen_id = ?", citizen))
                .containsOnlyNulls();
        assertThat(events(citizen, "registrar-acted.v1")).isEmpty();
    }

    @Test
    void nobody_withdraws_a_case_of_another_or_one_that_is_decided() throws SQLException {
        UUID citizen = identity.idOf(citizenWithApp());
        Browser registrar = signedInWithApp(official("registrar"));
        String path = removalCase(registrar, citizen);
        Browser approver = signedInWithApp(official("approver"));
        approver.open(path);

        HttpResponse<String> ofAnother = approver.submitTo(path + "/visszavonas");
        assertThat(ofAnother.statusCode()).isEqualTo(403);
        assertThat(ofAnother.body()).contains("csak ő vonhatja vissza");
        assertThat(texts("select state from registrar_case where citizen_id = ?", citizen))
                .containsExactly("WAITING");

        approver.open(path);
        approver.submitTo(path, "decision", "approve");
        registrar.open(path);
        assertThat(registrar.submitTo(path + "/visszavonas").statusCode()).isEqualTo(409);
        assertThat(texts("select state from registrar_case where citizen_id = ?", citizen))
                .containsExactly("DONE");
        registrar.open(path);
        assertThat(registrar
                        .submitTo(DOOR + "/ugyek/" + UUID.randomUUID() + "/visszavonas")
                        .statusCode())
                .isEqualTo(404);
    }

    private void waiting(String office, String citizen, Duration fromNow) throws SQLException {
        sql(
                """
                insert into registrar_case (id, kind, citizen_id, citizen_name, initiator, initiator_name, office, reason,
                    case_number, state, created_at, expires_at)
                values (?, 'unfreeze', ?, ?, ?, 'Szabó Péter', ?, 'x', 'x', 'WAITING', ?, ?)
                """,
                UUID.randomUUID(),
                UUID.randomUUID(),
                citizen,
                UUID.randomUUID(),
                office,
                at(fromNow),
                at(Duration.ofDays(3)));
    }

    private static String older(String page) {
        return page.replaceAll("(?s).*href=\"(/regisztracio\\?elott=[^\"]+)\".*", "$1");
    }

    private static String newOffice() {
        return "Kormányablak " + UUID.randomUUID();
    }

    private static String removalCase(Browser registrar, UUID citizen) {
        registrar.open("/regisztracio/allampolgar/" + citizen + "/tenyezok");
        registrar.submit("reason", "Személyesen igazolta magát", "caseNumber", "KAB-2025/12");
        assertThat(registrar.path()).startsWith("/regisztracio/ugyek/");
        return registrar.path();
    }
}
