package hu.kapu.gateway.api.portals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hu.kapu.gateway.oidc.TestPortals;
import hu.kapu.gateway.portal.ClientSecretHash;
import hu.kapu.gateway.portal.PortalFixture;
import hu.kapu.gateway.scope.OperatorUnderTest;
import hu.kapu.gateway.scope.TestOperatorClients;
import hu.kapu.kit.testing.EventSchemas;
import hu.kapu.kit.testing.ServiceDatabase;
import hu.kapu.kit.testing.TestSecrets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of portals over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceDatabase.class, initArgs = @ResourceArg(name = "name", value = "gateway"))
@QuarkusTestResource(TestSecrets.class)
@QuarkusTestResource(TestPortals.class)
@QuarkusTestResource(TestOperatorClients.class)
class PortalsApiTest {
    private static final String PORTALS = "/api/v1/portals";

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    Clock clock;

    @Inject
    DataSource database;

    private final String id = "p-" + UUID.randomUUID();
    private final String path = PORTALS + "/" + id;
    private final PortalFixture documents = new PortalFixture().and(id);

    @Test
    void a_portal_is_registered_read_changed_and_disabled() {
        HttpResponse<String> registered = put("If-None-Match", "*");
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        assertThat(tag(registered)).isEqualTo("\"1\"");

        HttpResponse<String> read = registry().get(path);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(tag(read)).isEqualTo("\"1\"");
        assertThat(read.headers().firstValue("Cache-Control")).contains("no-store");
        EventSchemas.validate(read.body(), "contracts/portal.schema.json");
        assertThat(JsonPath.from(read.body()).<Object>get())
                .isEqualTo(JsonPath.from(documents.document(id)).get());

        documents.with(id, "names.en", "Renamed");
        HttpResponse<String> changed = put("If-Match", tag(read));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(tag(changed)).isEqualTo("\"2\"");

        HttpResponse<String> disabled = registry().send("DELETE", path, "");
        assertThat(disabled.statusCode()).isEqualTo(200);
        assertThat(JsonPath.from(disabled.body()).getBoolean("disabled")).isTrue();
        assertThat(registry().get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void a_change_without_a_condition_is_refused_RFC_6585_section_3() {
        assertProblem(put(), 428, "precondition-missing");
    }

    @ParameterizedTest(name = "If-Match: {0}")
    @ValueSource(strings = {"\"7\"", "\"0\"", "W/\"1\"", "1", "*", "\"999999999999999999999\"", "\"a\""})
    void a_tag_that_is_not_the_present_one_changes_nothing_RFC_9110_section_13_1_1(String tag) {
        put("If-None-Match", "*");

        assertProblem(put("If-Match", tag), 412, "portal-changed-meanwhile");
        assertProblem(registry().send("DELETE", path, "", "If-Match", tag), 412, "portal-changed-meanwhile");
    }

    @Test
    void every_mistake_is_named_with_its_field() {
        documents.with(id, "sector", "").with(id, "redirectUris", List.of("http://elsewhere.example"));

        HttpResponse<String> refused = put("If-None-Match", "*");

        assertProblem(refused, 422, "portal-wrong");
        assertThat(JsonPath.from(refused.body()).getList("mistakes.field"))
                .containsExactlyInAnyOrder("sector", "redirectUris[0]");
    }

    @Test
    void a_portal_kept_by_a_file_is_read_here_and_changed_there() {
        HttpResponse<String> read = registry().get(PORTALS + "/eeszt");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("ETag")).isEmpty();
        assertThat(JsonPath.from(read.body()).getString("client.id")).isEqualTo("eeszt-web");

        assertProblem(
                registry().send("PUT", PORTALS + "/eeszt", read.body(), "If-Match", "\"1\""),
                409,
                "portal-kept-by-file");
        assertProblem(registry().send("DELETE", PORTALS + "/eeszt", ""), 409, "portal-kept-by-file");
        assertProblem(registry().send("POST", PORTALS + "/eeszt/client-secret", ""), 409, "portal-kept-by-file");
    }

    @Test
    void what_another_portal_has_is_not_given_twice() {
        String other = "q-" + UUID.randomUUID();
        put("If-None-Match", "*");
        PortalFixture sameClient = new PortalFixture().and(other).with(other, "client.id", id + "-web");
        assertProblem(
                registry().send("PUT", PORTALS + "/" + other, sameClient.document(other), "If-None-Match", "*"),
                409,
                "portal-client-id-taken");

        documents.with(id, "sector", "elsewhere.example");
        assertProblem(put("If-Match", "\"1\""), 409, "portal-sector-bound");

        registry().send("DELETE", path, "");
        PortalFixture heir = new PortalFixture().and(other).with(other, "sector", id + ".example.hu");
        assertProblem(
                registry().send("PUT", PORTALS + "/" + other, heir.document(other), "If-None-Match", "*"),
                409,
                "portal-sector-taken");
    }

    @Test
    void a_secret_is_shown_once_and_kept_as_its_hash() throws SQLException {
        documents.with(id, "client.authentication", "secret");
        put("If-None-Match", "*");

        HttpResponse<String> made = registry().send("POST", path + "/client-secret", "");

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(tag(made)).isEqualTo("\"2\"");
        String secret = JsonPath.from(made.body()).getString("clientSecret");
        assertThat(secret).hasSize(43);
        assertThat(JsonPath.from(made.body()).getString("clientId")).isEqualTo(id + "-web");
        assertThat(registry().get(path).body()).doesNotContain(secret);
        assertThat(rows("select document::text from portal union all select payload::text from outbox"))
                .noneMatch(row -> row.contains(secret));
    }

    @Test
    void a_lost_answer_is_asked_for_again_with_the_same_key() {
        documents.with(id, "client.authentication", "secret");
        put("If-None-Match", "*");
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = registry().send("POST", path + "/client-secret", "", "Idempotency-Key", key);
        HttpResponse<String> again = registry().send("POST", path + "/client-secret", "", "Idempotency-Key", key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(tag(again)).isEqualTo(tag(first)).isEqualTo("\"2\"");
        assertThat(JsonPath.from(registry().get(path).body()).getList("client.secretsSha256"))
                .hasSize(1);
    }

    @Test
    void the_same_key_under_another_condition_is_another_request() {
        documents.with(id, "client.authentication", "secret");
        put("If-None-Match", "*");
        String key = UUID.randomUUID().toString();
        String secret = path + "/client-secret";

        HttpResponse<String> first = registry().send("POST", secret, "", "Idempotency-Key", key, "If-Match", "\"1\"");
        HttpResponse<String> other = registry().send("POST", secret, "", "Idempotency-Key", key, "If-Match", "\"2\"");

        assertThat(first.statusCode()).isEqualTo(201);
        assertProblem(other, 422, "idempotency-key-reused");
    }

    @Test
    void a_hash_that_an_operator_has_thought_of_is_refused_and_those_of_our_own_secrets_may_stay() {
        String own = ClientSecretHash.of("letmein").hex();
        documents.with(id, "client.authentication", "secret").with(id, "client.secretsSha256", List.of(own));
        HttpResponse<String> refused = put("If-None-Match", "*");
        assertProblem(refused, 422, "portal-wrong");
        assertThat(JsonPath.from(refused.body()).getList("mistakes.field")).containsExactly("client.secretsSha256[0]");
        assertThat(refused.body()).doesNotContain(own);

        documents.without(id, "client.secretsSha256");
        put("If-None-Match", "*");
        registry().send("POST", path + "/client-secret", "");
        String made = JsonPath.from(registry().get(path).body()).getString("client.secretsSha256[0]");

        assertThat(made).hasSize(64);
        documents.with(id, "client.secretsSha256", List.of(made, own));
        assertProblem(put("If-Match", "\"2\""), 422, "portal-wrong");
        documents.with(id, "client.secretsSha256", List.of(made));
        assertThat(put("If-Match", "\"2\"").statusCode()).isEqualTo(200);
        documents.with(id, "client.secretsSha256", List.of());
        assertThat(put("If-Match", "\"3\"").statusCode()).isEqualTo(200);
        documents.with(id, "client.secretsSha256", List.of(made));
        assertProblem(put("If-Match", "\"4\""), 422, "portal-wrong");
    }

    @Test
    void whoever_may_only_read_sees_how_many_secrets_there_are_and_no_whole_hash() {
        documents.with(id, "client.authentication", "secret");
        put("If-None-Match", "*");
        registry().send("POST", path + "/client-secret", "");
        String hash = JsonPath.from(registry().get(path).body()).getString("client.secretsSha256[0]");
        OperatorUnderTest reader = new OperatorUnderTest(gateway, clock, "reader");

        String read = reader.get(path).body();
        String ofAFile = reader.get(PORTALS + "/eeszt").body();

        assertThat(JsonPath.from(read).getList("client.secretsSha256")).containsExactly(hash.substring(0, 8) + "…");
        assertThat(read).doesNotContain(hash);
        assertThat(ofAFile)
                .doesNotContain(ClientSecretHash.of(TestPortals.SECRET).hex());
    }

    @Test
    void a_portal_that_may_leave_out_pkce_is_warned_of_and_its_document_can_be_written_back_ADR_0112() {
        documents.with(id, "client.authentication", "secret").with(id, "requests.requirePkce", false);
        HttpResponse<String> registered = put("If-None-Match", "*");
        HttpResponse<String> read = registry().get(path);

        assertThat(JsonPath.from(registered.body()).getList("warnings.code")).containsExactly("pkce-not-required");
        assertThat(JsonPath.from(read.body()).getList("warnings.code")).containsExactly("pkce-not-required");
        assertThat(JsonPath.from(read.body()).getString("warnings[0].message")).contains("PKCE");
        assertThat(registry()
                        .send("PUT", path, read.body(), "If-Match", tag(read))
                        .statusCode())
                .isEqualTo(200);
        JsonPath list = JsonPath.from(registry().get(PORTALS + "?limit=200").body());
        assertThat(list.getList("portals.find { it.id == '" + id + "' }.warnings.code"))
                .containsExactly("pkce-not-required");
        assertThat(list.getList("portals.find { it.id == 'legacy' }.warnings.code"))
                .containsExactly("pkce-not-required");
        assertThat(list.getList("portals.find { it.id == 'eeszt' }.warnings")).isEmpty();
        assertThat(JsonPath.from(registry().get(PORTALS + "/eeszt").body()).getMap(""))
                .doesNotContainKey("warnings");
    }

    @Test
    void secrets_are_at_most_four_and_only_for_who_uses_them() {
        put("If-None-Match", "*");
        assertProblem(registry().send("POST", path + "/client-secret", ""), 409, "portal-has-no-secret");
        documents.with(id, "client.authentication", "secret");
        put("If-Match", "\"1\"");
        for (int number = 0; number < 4; number++) {
            assertThat(registry().send("POST", path + "/client-secret", "").statusCode())
                    .isEqualTo(201);
        }

        assertProblem(registry().send("POST", path + "/client-secret", ""), 409, "portal-secrets-full");
    }

    @Test
    void who_changed_what_stands_in_the_record_of_operators() throws SQLException {
        put("If-None-Match", "*");
        registry().send("DELETE", path, "");

        assertThat(rows("select caller || ' ' || action from operator_action where subject = '" + id
                        + "' order by position"))
                .containsExactly("client:registry portal-registered", "client:registry portal-disabled");
    }

    @Test
    void the_list_goes_page_by_page_and_says_where_each_portal_is_kept() {
        put("If-None-Match", "*");
        String next = PORTALS + "?limit=2";
        List<String> ids = new ArrayList<>();
        while (next != null) {
            JsonPath page = JsonPath.from(registry().get(next).body());
            assertThat(page.getList("portals").size()).isBetween(1, 2);
            ids.addAll(page.getList("portals.id"));
            next = page.getString("next");
        }

        assertThat(ids).isSorted().doesNotHaveDuplicates().contains(id, "eeszt", "closed");
        JsonPath all = JsonPath.from(registry().get(PORTALS + "?limit=200").body());
        assertThat(all.getString("portals.find { it.id == 'eeszt' }.keptBy")).isEqualTo("file");
        assertThat(all.getBoolean("portals.find { it.id == 'closed' }.disabled"))
                .isTrue();
        assertThat(all.getString("portals.find { it.id == '" + id + "' }.keptBy"))
                .isEqualTo("database");
        assertThat(all.getString("portals.find { it.id == '" + id + "' }.updatedBy"))
                .isEqualTo("client:registry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "x", "1e3"})
    void a_limit_that_is_none_is_refused(String limit) {
        assertProblem(registry().get(PORTALS + "?limit=" + limit), 400, "page-not-readable");
    }

    @Test
    void what_is_not_there_is_not_there() {
        assertProblem(registry().get(path), 404, "portal-unknown");
        assertProblem(registry().send("DELETE", path, ""), 404, "portal-unknown");
        assertProblem(registry().send("POST", path + "/client-secret", ""), 404, "portal-unknown");
    }

    @Test
    void only_who_has_the_scope_gets_in() {
        OperatorUnderTest helpdesk = new OperatorUnderTest(gateway, clock, "helpdesk");

        assertProblem(helpdesk.get(PORTALS), 403, "scope-missing");
        assertProblem(helpdesk.get(PORTALS + "/eeszt"), 403, "scope-missing");
        assertProblem(helpdesk.send("PUT", path, documents.document(id), "If-None-Match", "*"), 403, "scope-missing");
        assertProblem(helpdesk.send("DELETE", PORTALS + "/eeszt", ""), 403, "scope-missing");
        assertProblem(helpdesk.send("POST", PORTALS + "/eeszt/client-secret", ""), 403, "scope-missing");
    }

    private OperatorUnderTest registry() {
        return new OperatorUnderTest(gateway, clock, "registry");
    }

    @CanIgnoreReturnValue
    private HttpResponse<String> put(String... headers) {
        return registry().send("PUT", path, documents.document(id), headers);
    }

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElse("");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(JsonPath.from(response.body()).getString("code")).isEqualTo(code);
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql);
                var found = query.executeQuery()) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
