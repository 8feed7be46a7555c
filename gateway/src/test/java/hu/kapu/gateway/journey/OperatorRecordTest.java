package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hu.kapu.gateway.scope.OperatorActions;
import hu.kapu.gateway.scope.OperatorUnderTest;
import hu.kapu.gateway.scope.TestOperatorClients;
import hu.kapu.kit.command.Command;
import hu.kapu.kit.testing.EventSchemas;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators did stands where auditors read it, and whoever takes something out of it is found out. */
@QuarkusTest
@QuarkusTestResource(TestOperatorClients.class)
class OperatorRecordTest extends OfficialsTest {
    private static final String PAGE = "/regisztracio/naplo/uzemeltetes";
    private static final Pattern OLDER = Pattern.compile("href=\"(" + PAGE + "\\?elott=[0-9]+)\"");
    private static final Pattern DIGEST = Pattern.compile("<code>([0-9]+:[0-9a-f]{32})</code>");

    @Inject
    @All
    List<Command> commands;

    @BeforeEach
    @AfterEach
    void beginAnew() throws SQLException {
        sql("delete from operator_action");
        sql("update operator_action_head set length = 0, hash = '', forgotten = 0, forgotten_hash = ''");
        sql("delete from outbox where aggregateid = ?", OperatorActions.RECORD);
        identity.accountOf(OperatorActions.RECORD).forgetHistory();
    }

    @Test
    void auditors_read_who_did_what_when_and_about_whom() {
        String citizen = citizenWithApp();
        simulate(citizen, "eeszt");

        String page = auditor().open(PAGE).body();

        assertThat(page)
                .contains("Megnézte, be tudna-e valaki lépni", "The helpdesk", "(helpdesk)", "EESZT (eeszt)")
                .contains(identity.idOf(citizen).toString(), "2025. január 20. 11:00")
                .doesNotContain(citizen);
    }

    @Test
    void an_operator_in_person_is_named_and_what_has_no_words_is_shown_as_it_is_called() throws SQLException {
        Browser operator = signedInWithApp(official("operator"));
        assertThat(operator.open("/api/v1/simulations?portal=eeszt&userName=nincs.ilyen")
                        .statusCode())
                .isEqualTo(200);
        insertUnchained(1);

        assertThat(auditor().open(PAGE).body())
                .contains("Üzemeltető, személyesen", "Kovács Anna")
                .contains("Más művelet", "something-new");
    }

    @Test
    void only_auditors_read_it_and_find_the_way_from_their_door() {
        Browser others = signedInWithApp(official("registrar", "approver", "operator"));
        assertThat(others.open(PAGE).statusCode()).isEqualTo(403);
        assertThat(signedInWithApp(citizenWithApp()).open(PAGE).statusCode()).isEqualTo(403);
        Browser auditor = auditor();

        assertThat(auditor.open("/regisztracio").body()).contains("href=\"" + PAGE + "\"");
        assertThat(auditor.open("/regisztracio/naplo").body()).contains("href=\"" + PAGE + "\"");
        assertThat(auditor.open(PAGE).body()).contains("Nincs bejegyzés.", "href=\"/regisztracio/naplo\"");
    }

    @Test
    void who_was_asked_about_is_found_by_name_whether_known_or_not_and_by_id() {
        String known = citizenWithApp();
        String unknown = "nincs." + UUID.randomUUID().toString().substring(0, 8);
        UUID nobody = UUID.randomUUID();
        simulate(known, "eeszt");
        simulate(unknown, "tarhely");
        askAbout("citizen=" + nobody, "epapir");
        Browser auditor = auditor();

        assertThat(auditor.open(PAGE).body())
                .contains("EESZT (eeszt)", "Tárhely (tarhely)", "ePapír (epapir)", "nem volt ismert; a jele:")
                .doesNotContain(unknown);
        assertThat(find(auditor, unknown.toUpperCase(Locale.ROOT)))
                .contains("Tárhely (tarhely)", "nem volt ismert; a jele:")
                .doesNotContain("EESZT (eeszt)", "ePapír (epapir)");
        assertThat(auditor.path() + auditor.query()).isEqualTo(PAGE);
        assertThat(find(auditor, known)).contains("EESZT (eeszt)").doesNotContain("Tárhely (tarhely)");
        assertThat(find(auditor, identity.idOf(known).toString()))
                .contains("EESZT (eeszt)")
                .doesNotContain("Tárhely (tarhely)");
        assertThat(find(auditor, nobody.toString())).contains("ePapír (epapir)").doesNotContain("EESZT (eeszt)");
        assertThat(find(auditor, "senki.mas")).contains("Nincs bejegyzés.");
        assertThat(find(auditor, " ")).contains("EESZT (eeszt)", "Tárhely (tarhely)");
    }

    @Test
    void the_record_goes_page_by_page() throws SQLException {
        insertUnchained(55);
        Browser auditor = auditor();

        String newest = auditor.open(PAGE).body();
        Matcher older = OLDER.matcher(newest);
        assertThat(older.find()).isTrue();
        String rest = auditor.open(older.group(1)).body();

        assertThat(newest).contains(": portal-55<", ": portal-6<").doesNotContain(": portal-5<");
        assertThat(rest).contains(": portal-5<", ": portal-1<").doesNotContain(": portal-6<", "?elott=");
        assertThat(auditor.open(PAGE + "?elott=nonsense").body()).contains(": portal-55<");
    }

    @Test
    void what_was_found_about_somebody_goes_page_by_page_too() throws SQLException {
        UUID citizen = identity.idOf(citizenWithApp());
        insertUnchained(55);
        sql("update operator_action set citizen_id = ?", citizen);
        Browser auditor = auditor();

        String newest = find(auditor, citizen.toString());
        String rest = auditor.submit().body();

        assertThat(newest).contains(": portal-6<").doesNotContain(": portal-5<", "?elott=");
        assertThat(rest).contains(": portal-5<", ": portal-1<").doesNotContain(": portal-6<");
    }

    @Test
    void each_entry_is_told_with_its_number_and_hash_and_nothing_else() throws SQLException, IOException {
        String citizen = citizenWithApp();
        simulate(citizen, "eeszt");
        simulate(citizen, "tarhely");

        List<String> events = events(OperatorActions.RECORD, "operator-acted.v1");

        assertThat(events).hasSize(2);
        EventSchemas.validate(events.getFirst(), "contracts/events/operator-acted.v1.schema.json");
        JsonNode data = StandIn.JSON.readTree(events.getLast()).path("data");
        assertThat(data.path("number").asLong()).isEqualTo(2);
        assertThat(texts("select hash from operator_action where number = 2"))
                .containsExactly(data.path("hash").asText());
        assertThat(events.getLast())
                .doesNotContain("helpdesk", "tarhely", identity.idOf(citizen).toString());
    }

    @Test
    void a_record_that_nobody_touched_is_as_it_was() throws SQLException, IOException {
        assertThat(verify()).startsWith("0 0 entries read");
        threeEntries();

        assertThat(verify())
                .startsWith("0 3 entries read, 0 forgotten")
                .contains("told up to 3", "everything is as it was");
    }

    @Test
    void an_edited_entry_is_found() throws SQLException, IOException {
        threeEntries();
        sql("update operator_action set caller = 'client:somebody-else' where number = 2");

        assertThat(verify()).startsWith("1 ").contains("entry 2: edited", "1 findings");
    }

    @Test
    void an_edited_entry_with_another_hash_is_found_by_the_next() throws SQLException, IOException {
        threeEntries();
        sql("update operator_action set subject = 'epapir', hash = repeat('0', 64) where number = 2");

        assertThat(verify()).startsWith("1 ").contains("entry 2: edited", "entry 3: edited");
    }

    @Test
    void a_deleted_entry_is_found() throws SQLException, IOException {
        threeEntries();
        sql("delete from operator_action where number = 2");

        assertThat(verify()).startsWith("1 ").contains("entry 2: deleted");
    }

    @Test
    void an_entry_put_in_beside_the_chain_is_found() throws SQLException, IOException {
        insertUnchained(1);
        threeEntries();
        assertThat(verify()).as("what is older than the chain").startsWith("0 ");
        insertUnchained(1);

        assertThat(verify()).startsWith("1 ").contains("stands outside the chain", "1 findings");
    }

    @Test
    void newest_entries_that_went_are_missed_by_the_head() throws SQLException, IOException {
        threeEntries();
        sql("delete from operator_action where number = 3");

        assertThat(verify()).startsWith("1 ").contains("entry 3: deleted");
    }

    @Test
    void newest_entries_that_went_with_the_head_put_back_are_missed_by_the_history() throws SQLException, IOException {
        threeEntries();
        cutOffTheNewest();

        assertThat(verify()).startsWith("1 ").contains("entry 3: it was seen and is gone");
    }

    @Test
    void what_an_auditor_noted_finds_it_even_where_the_history_was_not_told() throws SQLException, IOException {
        threeEntries();
        Matcher digest = DIGEST.matcher(auditor().open(PAGE).body());
        assertThat(digest.find()).isTrue();
        identity.accountOf(OperatorActions.RECORD).forgetHistory();
        assertThat(verify("--seen", digest.group(1))).startsWith("0 ");

        cutOffTheNewest();
        assertThat(verify()).startsWith("0 ");
        assertThat(verify("--seen", digest.group(1))).startsWith("1 ").contains("entry 3: it was seen and is gone");

        simulate(citizenWithApp(), "epapir");
        assertThat(verify("--seen", digest.group(1))).contains("entry 3: rewritten since it was seen");
    }

    @Test
    void what_cannot_be_held_against_the_history_is_not_verified() throws SQLException, IOException {
        threeEntries();
        identity.goDown();

        assertThat(verify()).startsWith("1 ").contains("gives no answer");
    }

    @Test
    void the_command_says_how_it_is_called() {
        assertThat(verify("--seen")).startsWith("2 usage: verify-operator-actions");
        assertThat(verify("--seen", "3:abc")).startsWith("2 usage");
        assertThat(verify("3:" + "0".repeat(64))).startsWith("2 usage");
    }

    /** Done through the API, and told to identity as the relay does. */
    private void threeEntries() throws SQLException, IOException {
        String citizen = citizenWithApp();
        for (String portal : List.of("eeszt", "tarhely", "epapir")) {
            simulate(citizen, portal);
        }
        for (String event : events(OperatorActions.RECORD, "operator-acted.v1")) {
            JsonNode data = StandIn.JSON.readTree(event).path("data");
            identity.accountOf(OperatorActions.RECORD)
                    .happened(
                            "operator-acted.v1",
                            clock.instant(),
                            StandIn.object()
                                    .put("number", data.path("number").asLong())
                                    .put("hash", data.path("hash").asText()));
        }
    }

    private void cutOffTheNewest() throws SQLException {
        sql("delete from operator_action where number = 3");
        sql("update operator_action_head set length = 2,"
                + " hash = (select hash from operator_action where number = 2)");
    }

    /** As entries were written before there was a chain. */
    private void insertUnchained(int count) throws SQLException {
        sql(
                "insert into operator_action (id, at, caller, caller_name, action, subject)"
                        + " select gen_random_uuid(), cast(? as timestamptz), 'client:old', 'The old one',"
                        + " 'something-new', 'portal-' || n from generate_series(1, cast(? as integer)) n order by n",
                at(Duration.ZERO),
                count);
    }

    private Browser auditor() {
        return signedInWithApp(official("auditor"));
    }

    private static String find(Browser auditor, String person) {
        auditor.open(PAGE);
        return auditor.submit("person", person).body();
    }

    private void simulate(String userName, String portal) {
        askAbout("userName=" + userName, portal);
    }

    private void askAbout(String person, String portal) {
        HttpResponse<String> answer = new OperatorUnderTest(gateway, clock, "helpdesk")
                .get("/api/v1/simulations?" + person + "&portal=" + portal);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** The exit code and what the command wrote. */
    private String verify(String... arguments) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Command command = commands.stream()
                .filter(each -> each.name().equals("verify-operator-actions"))
                .findFirst()
                .orElseThrow();
        int code = command.run(List.of(arguments), new PrintStream(told, true, StandardCharsets.UTF_8));
        return code + " " + told.toString(StandardCharsets.UTF_8);
    }
}
