package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.registrar.CarryOutAgain;
import hu.kapu.kit.command.Command;
import hu.kapu.kit.testing.EventSchemas;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What needs a second official: never one alone, carried out once, and never forgotten. */
@QuarkusTest
class FourEyesTest extends OfficialsTest {
    @Inject
    CarryOutAgain again;

    @Inject
    @All
    List<Command> commands;

    @Test
    void a_removal_waits_for_a_second_official_and_is_then_carried_out_once() throws SQLException {
        UUID citizen = identity.idOf(citizenWithApp());
        String path = removalCase(signedInWithApp(official("registrar")), citizen);
        assertThat(secondFactor.removals().of(citizen)).isZero();

        Browser approver = signedInWithApp(official("approver"));
        assertThat(approver.open("/regisztracio").body()).contains(path, "Önre vár");
        assertThat(approver.open(path).body()).contains("Személyesen igazolta magát", "KAB-2025/12", "Jóváhagyom");
        HttpResponse<String> decided = approver.submitTo(path, "decision", "approve");

        assertThat(decided.body()).contains("Végrehajtva");
        assertThat(secondFactor.removals().of(citizen)).isEqualTo(1);
        List<String> events = events(citizen, "registrar-acted.v1");
        assertThat(events).hasSize(1);
        EventSchemas.validate(events.getFirst(), "contracts/events/registrar-acted.v1.schema.json");
        assertThat(events.getFirst()).contains("second-factors-removed", "KAB-2025/12");
        assertThat(actions(citizen)).containsExactly("case-opened", "case-approved", "second-factors-removed");
        approver.submitTo(path, "decision", "approve");
        assertThat(approver.path()).isEqualTo(path);
        assertThat(secondFactor.removals().of(citizen)).isEqualTo(1);
    }

    @Test
    void what_is_neither_button_decides_nothing() throws SQLException {
        String path = removalCase(signedInWithApp(official("registrar")), identity.idOf(citizenWithApp()));
        Browser approver = signedInWithApp(official("approver"));
        approver.open(path);

        assertThat(approver.post(path, "decision", "Approve").statusCode()).isEqualTo(404);
        assertThat(approver.post(path).statusCode()).isEqualTo(404);

        assertThat(stateOf(path)).isEqualTo("WAITING");
    }

    @Test
    void whoever_began_a_case_cannot_approve_it_whatever_roles_they_hold() throws SQLException {
        UUID citizen = identity.idOf(citizenWithApp());
        Browser both = signedInWithApp(official("registrar", "approver"));
        String path = removalCase(both, citizen);

        assertThat(both.open(path).body()).doesNotContain("Jóváhagyom");
        HttpResponse<String> refused = both.submitTo(path, "decision", "approve");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("másik ügyintézőnek kell jóváhagynia");
        assertThat(secondFactor.removals().of(citizen)).isZero();
        assertThat(stateOf(path)).isEqualTo("WAITING");
    }

    @Test
    void nobody_begins_or_decides_a_case_about_themselves() throws SQLException {
        String official = official("registrar", "approver");
        UUID citizen = identity.idOf(official);
        Browser self = signedInWithApp(official);
        self.open("/regisztracio/allampolgar/" + citizen + "/tenyezok");
        HttpResponse<String> own = self.submit("reason", "x", "caseNumber", "y");
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).contains("Ez az ügy Önről szól");

        String path = removalCase(signedInWithApp(official("registrar")), citizen);
        assertThat(self.submitTo(path, "decision", "approve").statusCode()).isEqualTo(403);
        assertThat(stateOf(path)).isEqualTo("WAITING");
    }

    @Test
    void a_registrar_without_the_role_cannot_approve() throws SQLException {
        UUID citizen = identity.idOf(citizenWithApp());
        String path = removalCase(signedInWithApp(official("registrar")), citizen);
        Browser other = signedInWithApp(official("registrar"));
        other.open("/regisztracio");

        assertThat(other.open(path).statusCode()).isEqualTo(404);
        other.open("/regisztracio");
        assertThat(other.submitTo(path, "decision", "approve").statusCode()).isEqualTo(403);
        assertThat(stateOf(path)).isEqualTo("WAITING");
    }

    @Test
    void a_case_of_somebody_who_has_lost_the_role_is_not_carried_out() throws SQLException {
        UUID citizen = identity.idOf(citizenWithApp());
        String initiator = official("registrar");
        String path = removalCase(signedInWithApp(initiator), citizen);
        sql("update official set valid_until = ? where citizen_id = ?", at(Duration.ZERO), identity.idOf(initiator));

        Browser approver = signedInWithApp(official("approver"));
        approver.open(path);
        HttpResponse<String> refused = approver.submitTo(path, "decision", "approve");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(secondFactor.removals().of(citizen)).isZero();
    }

    @Test
    void both_officials_must_have_signed_in_a_short_while_ago() {
        UUID citizen = identity.idOf(citizenWithApp());
        Browser registrar = signedInWithApp(official("registrar"));
        Browser approver = signedInWithApp(official("approver"));
        String path = removalCase(registrar, citizen);
        approver.open(path);

        clock.advance(Duration.ofMinutes(15));

        HttpResponse<String> late = approver.submitTo(path, "decision", "approve");
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body()).contains("15 percen belül", "/regisztracio/belepes");
        assertThat(registrar
                        .open("/regisztracio/allampolgar/" + citizen + "/tenyezok")
                        .statusCode())
                .isEqualTo(403);
        assertThat(secondFactor.removals().of(citizen)).isZero();
    }

    @Test
    void two_approvers_at_once_carry_it_out_once() throws SQLException {
        UUID citizen = identity.idOf(citizenWithApp());
        String path = removalCase(signedInWithApp(official("registrar")), citizen);
        List<Browser> approvers = Stream.generate(() -> signedInWithApp(official("approver")))
                .limit(4)
                .toList();
        approvers.forEach(approver -> approver.open(path));

        List<CompletableFuture<HttpResponse<String>>> clicks = approvers.stream()
                .map(approver -> approver.postAsync(path, "decision", "approve"))
                .toList();
        List<Integer> answers =
                clicks.stream().map(click -> click.join().statusCode()).toList();

        assertThat(answers).containsOnlyOnce(303).contains(409);
        assertThat(secondFactor.removals().of(citizen)).isEqualTo(1);
        assertThat(events(citizen, "registrar-acted.v1")).hasSize(1);
    }

    @Test
    void what_was_approved_and_then_met_silence_is_carried_out_again_and_once() throws SQLException {
        UUID citizen = identity.idOf(citizenWithApp());
        String path = removalCase(signedInWithApp(official("registrar")), citizen);
        Browser approver = signedInWithApp(official("approver"));
        approver.open(path);

        secondFactor.loseAnswers(2);
        HttpResponse<String> silence = approver.submitTo(path, "decision", "approve");
        assertThat(silence.statusCode()).isEqualTo(503);
        assertThat(silence.body()).contains("Magától újra próbáljuk");
        assertThat(stateOf(path)).isEqualTo("APPROVED");
        clock.advance(Duration.ofMinutes(1));
        again.sweep().subscribe().asCompletionStage().join();
        again.sweep().subscribe().asCompletionStage().join();

        assertThat(stateOf(path)).isEqualTo("DONE");
        assertThat(secondFactor.removals().of(citizen)).isEqualTo(1);
        assertThat(events(citizen, "registrar-acted.v1")).hasSize(1);
    }

    @Test
    void a_rejected_case_changes_nothing_and_keeps_no_content() throws SQLException {
        UUID citizen = identity.idOf(identity.citizen(PASSWORD));
        Browser registrar = signedInWithApp(official("registrar"));
        String form = "/regisztracio/allampolgar/" + citizen + "/email";
        registrar.open(form);
        assertThat(registrar
                        .submit("email", "nem cím", "reason", "x", "caseNumber", "y")
                        .body())
                .contains("Ez nem e-mail-cím");
        registrar.submit("email", "uj@example.hu", "reason", "Új címe van", "caseNumber", "KAB-3");
        String path = registrar.path();
        assertThat(path).startsWith("/regisztracio/ugyek/");
        assertThat(sealedContent(path)).hasSize(1);
        assertThat(sealedContent(path).getFirst()).doesNotContain("uj@example.hu");

        Browser approver = signedInWithApp(official("approver"));
        assertThat(approver.open(path).body()).contains("uj@example.hu");
        approver.submitTo(path, "decision", "reject");

        assertThat(stateOf(path)).isEqualTo("REJECTED");
        assertThat(identity.registrar().doneTo(citizen)).isEmpty();
        assertThat(sealedContent(path).getFirst()).isNull();
    }

    @Test
    void whoever_is_signed_in_with_the_former_address_is_out() throws SQLException {
        String userName = citizenWithApp();
        UUID citizen = identity.idOf(userName);
        Browser signedIn = signedInWithApp(userName);
        Browser registrar = signedInWithApp(official("registrar"));
        registrar.open("/regisztracio/allampolgar/" + citizen + "/email");
        registrar.submit("email", "uj@example.hu", "reason", "Új címe van", "caseNumber", "KAB-4");
        Browser approver = signedInWithApp(official("approver"));
        approver.open(registrar.path());
        assertThat(signedIn.open("/ugyfelkapu").body()).contains("Kovács Anna");

        approver.submitTo(registrar.path(), "decision", "approve");

        assertThat(stateOf(registrar.path())).isEqualTo("DONE");
        assertThat(signedIn.open("/ugyfelkapu").body()).doesNotContain("Kovács Anna");
    }

    @Test
    void whoever_is_signed_in_with_the_former_password_is_out_when_the_account_is_released() throws SQLException {
        String userName = citizenWithApp();
        UUID citizen = identity.idOf(userName);
        Browser signedIn = signedInWithApp(userName);
        Browser registrar = signedInWithApp(official("registrar"));
        HttpResponse<String> form = registrar.open("/regisztracio/allampolgar/" + citizen + "/feloldas");
        assertThat(form.body()).contains("a mostani jelszavával senki sem léphet be többé");
        registrar.submit("reason", "Személyesen igazolta magát", "caseNumber", "KAB-5");
        Browser approver = signedInWithApp(official("approver"));
        approver.open(registrar.path());
        assertThat(signedIn.open("/ugyfelkapu").body()).contains("Kovács Anna");

        approver.submitTo(registrar.path(), "decision", "approve");

        assertThat(stateOf(registrar.path())).isEqualTo("DONE");
        assertThat(identity.registrar().doneTo(citizen)).containsExactly("POST unfreezings " + citizen);
        assertThat(signedIn.open("/ugyfelkapu").body()).doesNotContain("Kovács Anna");
    }

    @Test
    void corrected_data_are_written_under_the_case() throws SQLException {
        UUID citizen = identity.idOf(identity.citizen(PASSWORD));
        Browser registrar = signedInWithApp(official("registrar"));
        String form = "/regisztracio/allampolgar/" + citizen + "/adatok";
        assertThat(registrar.open(form).body()).contains("value=\"Szeged\"", "value=\"Tóth\"");
        registrar.submit(
                "familyName", "Kovács-Tóth",
                "givenName", "Anna",
                "birthFamilyName", "Tóth",
                "birthGivenName", "Anna",
                "birthPlace", "Szeged",
                "birthDate", "1950-03-21",
                "motherFamilyName", "Kiss",
                "motherGivenName", "Mária",
                "reason", "Házasság",
                "caseNumber", "KAB-9");
        String path = registrar.path();

        Browser approver = signedInWithApp(official("approver"));
        assertThat(approver.open(path).body()).contains("Kovács-Tóth");
        approver.submitTo(path, "decision", "approve");

        assertThat(stateOf(path)).isEqualTo("DONE");
        assertThat(identity.registrar().doneTo(citizen)).containsExactly("PUT identity " + citizen);
    }

    @Test
    void a_second_operator_approves_a_role_and_the_official_gets_a_letter() throws SQLException {
        String newcomer = citizenWithApp();
        UUID citizen = identity.idOf(newcomer);
        Browser operator = signedInWithApp(official("operator"));
        operator.open("/regisztracio/szerepek/uj");
        assertThat(operator.submit("userName", newcomer).body())
                .contains("Válassza ki a szerepet", "Írja be a hivatal nevét", "A lejárat napját így írja be");
        operator.submit(
                "userName", newcomer,
                "role", "approver",
                "office", OFFICE,
                "until", "2025-12-31",
                "reason", "Új munkatárs",
                "caseNumber", "SZ-1");
        String path = operator.path();
        assertThat(operator.submitTo(path, "decision", "approve").statusCode()).isEqualTo(403);
        assertThat(signedInWithApp(newcomer).open("/regisztracio").statusCode()).isEqualTo(403);

        Browser second = signedInWithApp(official("operator"));
        second.open(path);
        second.submitTo(path, "decision", "approve");

        assertThat(signedInWith(newcomer, SecondFactorStandIn.NEXT)
                        .open("/regisztracio")
                        .body())
                .contains("Jóváhagyó", OFFICE);
        List<String> events = events(citizen, "official-changed.v1");
        assertThat(events).hasSize(1);
        EventSchemas.validate(events.getFirst(), "contracts/events/official-changed.v1.schema.json");
        assertThat(events(citizen, "mail-requested.v1"))
                .anySatisfy(mail -> assertThat(mail).contains("official-role"));
    }

    @Test
    void the_first_two_operators_come_from_the_command_line_and_only_they() throws SQLException {
        String first = citizenWithApp();
        String second = citizenWithApp();
        sql("delete from official");

        assertThat(grant(first, first, "--office", OFFICE)).contains("Two different citizens");
        assertThat(grant(first, "nincs.ilyen", "--office", OFFICE)).contains("nincs.ilyen");
        assertThat(grant(first, second)).contains("usage:");
        assertThat(grant(first, second, "--office", OFFICE)).contains("Both are operators");
        assertThat(grant(citizenWithApp(), citizenWithApp(), "--office", OFFICE))
                .contains("officials already");

        assertThat(signedInWithApp(second).open("/regisztracio").body()).contains("Üzemeltető", OFFICE);
        assertThat(events(identity.idOf(first), "official-changed.v1")).hasSize(1);
    }

    private String grant(String... arguments) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Command command = commands.stream()
                .filter(each -> each.name().equals("grant-operators"))
                .findFirst()
                .orElseThrow();
        int code = command.run(List.of(arguments), new PrintStream(told, true, StandardCharsets.UTF_8));
        String text = told.toString(StandardCharsets.UTF_8);
        assertThat(code == Command.DONE).as(text).isEqualTo(text.startsWith("Both"));
        return text;
    }

    /** Opens the case and returns its path. */
    private static String removalCase(Browser registrar, UUID citizen) {
        registrar.open("/regisztracio/allampolgar/" + citizen + "/tenyezok");
        registrar.submit("reason", "Személyesen igazolta magát", "caseNumber", "KAB-2025/12");
        assertThat(registrar.path()).startsWith("/regisztracio/ugyek/");
        return registrar.path();
    }

    private String stateOf(String path) throws SQLException {
        return texts("select state from registrar_case where id = ?", id(path)).getFirst();
    }

    private List<String> sealedContent(String path) throws SQLException {
        return texts("select encode(sealed_payload, 'escape') from registrar_case where id = ?", id(path));
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
