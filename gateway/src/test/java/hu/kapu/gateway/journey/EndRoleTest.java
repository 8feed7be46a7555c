package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.EventSchemas;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** An operator takes a role away before it runs out, alone and at once. */
@QuarkusTest
class EndRoleTest extends OfficialsTest {

    @Test
    void the_role_opens_nothing_any_more_and_the_official_gets_a_letter() throws SQLException {
        String userName = official("registrar", "approver");
        UUID citizen = identity.idOf(userName);
        Browser registrar = signedInWithApp(userName);
        assertThat(registrar.open("/regisztracio/kereses").statusCode()).isEqualTo(200);
        Browser operator = signedInWithApp(official("operator"));
        assertThat(operator.open("/regisztracio/szerepek").body()).contains(path(citizen, "registrar"));
        assertThat(operator.open(path(citizen, "registrar")).body())
                .contains(userName, "Regisztrációs ügyintéző", OFFICE, "más üzemeltető jóváhagyása nem kell");
        assertThat(operator.submit("reason", "").body()).contains("Írja le röviden", "Írja be az ügyszámot");

        HttpResponse<String> roles = operator.submit("reason", "Elment a hivataltól", "caseNumber", "SZ-2");

        assertThat(operator.path()).isEqualTo("/regisztracio/szerepek");
        assertThat(roles.body()).doesNotContain(path(citizen, "registrar")).contains(path(citizen, "approver"));
        assertThat(registrar.open("/regisztracio/kereses").statusCode()).isEqualTo(403);
        assertThat(registrar.open("/regisztracio").body()).contains("Jóváhagyó");
        List<String> events = events(citizen, "official-changed.v1");
        assertThat(events).hasSize(1);
        EventSchemas.validate(events.getFirst(), "contracts/events/official-changed.v1.schema.json");
        assertThat(events(citizen, "mail-requested.v1"))
                .filteredOn(mail -> mail.contains("\"official-role-ended\""))
                .hasSize(1);
        assertThat(actions(citizen)).containsExactly("role-ended");
        assertThat(signedInWithApp(official("auditor"))
                        .open("/regisztracio/naplo")
                        .body())
                .contains("Szerep megszüntetve", "Elment a hivataltól", "SZ-2");
    }

    @Test
    void a_second_click_ends_it_once() throws SQLException {
        UUID citizen = identity.idOf(official("auditor"));
        Browser operator = signedInWithApp(official("operator"));
        operator.open(path(citizen, "auditor"));
        String[] form = {"key", operator.hidden().getOrDefault("key", ""), "reason", "x", "caseNumber", "y"};

        List<CompletableFuture<HttpResponse<String>>> clicks = List.of(
                operator.postAsync(path(citizen, "auditor"), form), operator.postAsync(path(citizen, "auditor"), form));

        assertThat(clicks)
                .allSatisfy(click -> assertThat(click.join().statusCode()).isEqualTo(303));
        assertThat(actions(citizen)).containsExactly("role-ended");
        assertThat(events(citizen, "official-changed.v1")).hasSize(1);
        assertThat(operator.open(path(citizen, "auditor")).statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_ends_an_own_role() throws SQLException {
        String userName = official("operator");
        Browser operator = signedInWithApp(userName);
        operator.open(path(identity.idOf(userName), "operator"));

        HttpResponse<String> refused = operator.submit("reason", "x", "caseNumber", "y");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("A saját szerepét nem szüntetheti meg");
        assertThat(actions(identity.idOf(userName))).isEmpty();
    }

    @Test
    void of_two_operators_who_end_each_other_one_stays() throws SQLException {
        String first = official("operator");
        String second = official("operator");
        Browser one = signedInWithApp(first);
        Browser other = signedInWithApp(second);
        one.open(path(identity.idOf(second), "operator"));
        other.open(path(identity.idOf(first), "operator"));

        CompletableFuture<HttpResponse<String>> click =
                one.postAsync(path(identity.idOf(second), "operator"), "reason", "x", "caseNumber", "y");
        CompletableFuture<HttpResponse<String>> otherClick =
                other.postAsync(path(identity.idOf(first), "operator"), "reason", "x", "caseNumber", "y");
        click.join();
        otherClick.join();

        assertThat(texts(
                        "select user_name from official where valid_until > ? and user_name in (?, ?)",
                        at(Duration.ZERO),
                        first,
                        second))
                .hasSize(1);
    }

    @Test
    void it_takes_an_operator_who_signed_in_a_short_while_ago() throws SQLException {
        UUID citizen = identity.idOf(official("registrar"));
        assertThat(signedInWithApp(official("registrar", "approver", "auditor"))
                        .open(path(citizen, "registrar"))
                        .statusCode())
                .isEqualTo(403);
        Browser operator = signedInWithApp(official("operator"));
        operator.open(path(citizen, "registrar"));

        clock.advance(Duration.ofMinutes(15));

        assertThat(operator.submit("reason", "x", "caseNumber", "y").statusCode())
                .isEqualTo(403);
        assertThat(operator.open(path(citizen, "registrar")).statusCode()).isEqualTo(403);
        assertThat(actions(citizen)).isEmpty();
    }

    @Test
    void without_an_address_to_write_to_nothing_is_ended() throws SQLException {
        UUID citizen = identity.idOf(official("registrar"));
        Browser operator = signedInWithApp(official("operator"));
        operator.open(path(citizen, "registrar"));

        identity.goDown();

        assertThat(operator.submit("reason", "x", "caseNumber", "y").statusCode())
                .isEqualTo(503);
        assertThat(actions(citizen)).isEmpty();
    }

    private static String path(UUID citizen, String role) {
        return "/regisztracio/szerepek/" + citizen + "/" + role + "/vege";
    }
}
