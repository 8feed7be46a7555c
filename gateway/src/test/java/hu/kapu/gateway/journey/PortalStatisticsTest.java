package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.scope.OperatorUnderTest;
import hu.kapu.gateway.statistics.CountSignIns;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a portal may know of how it is entered: counts of days, and none that could be somebody. */
@QuarkusTest
class PortalStatisticsTest extends OfficialsTest {
    private static final Instant DAY = Instant.parse("2025-01-17T11:00:00Z");
    private static final String OF_THE_DAY = "/api/v1/portals/tarhely/statistics?from=2025-01-17&to=2025-01-17";

    @Inject
    CountSignIns countSignIns;

    @Inject
    Scheduler scheduler;

    @BeforeEach
    void countFromTheStart() throws SQLException {
        scheduler.pause("count-sign-ins");
        sql("delete from oidc_grant where portal_id = 'tarhely'");
        sql("delete from sign_in_count where portal_id = 'tarhely'");
        sql("update counted_until set until = '2025-01-01T00:00:00Z'");
    }

    @AfterEach
    void countAsUsual() {
        scheduler.resume("count-sign-ins");
    }

    @Test
    void a_days_sign_ins_are_counted_by_method_and_small_numbers_are_not_shown() throws SQLException {
        signIns(12, DAY, "password", "totp");
        signIns(10, DAY, "password", "email-code");
        signIns(9, DAY, "password");
        sweep();
        sweep();

        JsonPath statistics = statistics(OF_THE_DAY);

        assertThat(statistics.<String>getList("signIns.method")).containsExactly("email-code", "password", "totp");
        assertThat(statistics.getInt("signIns.find { it.method == 'totp' }.count"))
                .isEqualTo(12);
        assertThat(statistics.getInt("signIns.find { it.method == 'email-code' }.count"))
                .isEqualTo(10);
        assertThat(statistics.getMap("signIns.find { it.method == 'password' }"))
                .doesNotContainKey("count");
        assertThat(statistics.getInt("smallestShown")).isEqualTo(10);
        assertThat(statistics.getMap("").keySet())
                .containsExactlyInAnyOrder("portal", "from", "to", "smallestShown", "signIns", "refusals");
    }

    @Test
    void a_day_that_is_not_over_is_not_shown_so_that_two_answers_cannot_be_compared() throws SQLException {
        signIns(12, AFTER_SWITCH_OVER.minus(Duration.ofHours(1)), "password", "totp");
        sweep();

        JsonPath statistics = statistics("/api/v1/portals/tarhely/statistics?to=2025-01-20");

        assertThat(statistics.getString("to")).isEqualTo("2025-01-19");
        assertThat(statistics.<String>getList("signIns")).isEmpty();
    }

    @Test
    void what_is_being_written_meanwhile_is_counted_the_next_time() throws SQLException {
        signIns(10, AFTER_SWITCH_OVER.minusSeconds(1), "password", "totp");
        sweep();
        assertThat(counted()).isEmpty();

        clock.advance(Duration.ofMinutes(3));
        sweep();

        assertThat(counted()).containsExactly("signed-in totp 10");
    }

    @Test
    void a_refusal_at_a_portal_is_counted_with_its_reason_and_its_row_is_gone() throws SQLException {
        Browser browser = atCodeStep(citizenWithApp());
        browser.submit("code", "111111");
        assertThat(texts("select reason from sign_in_refusal where portal_id = 'eeszt'"))
                .contains("code-wrong");

        sweep();

        assertThat(texts("select reason from sign_in_refusal where portal_id = 'eeszt'"))
                .isEmpty();
        assertThat(texts("select count::text from sign_in_count where portal_id = 'eeszt' and outcome = 'refused'"
                        + " and detail = 'code-wrong' and day = '2025-01-20'"))
                .hasSize(1);
    }

    @Test
    void the_last_day_is_counted_by_the_minute_too_for_all_portals_together() throws SQLException {
        Instant minute = AFTER_SWITCH_OVER.minus(Duration.ofMinutes(30));
        sql("delete from sign_in_minute");
        signIns(2, minute.plusSeconds(5), "password", "totp");
        signIns(1, minute.plusSeconds(59), "password", "totp");
        signIns(1, AFTER_SWITCH_OVER.minus(Duration.ofDays(2)), "password", "totp");
        sweep();
        sweep();

        assertThat(texts(
                        "select detail || ' ' || count from sign_in_minute where minute = ?",
                        minute.atOffset(ZoneOffset.UTC)))
                .containsExactly("totp 3");
        assertThat(texts("select count(*)::text from sign_in_minute where minute < '2025-01-19T10:00:00Z'"))
                .containsExactly("0");

        clock.advance(Duration.ofHours(24));
        sweep();
        assertThat(texts("select detail from sign_in_minute where minute = ?", minute.atOffset(ZoneOffset.UTC)))
                .isEmpty();
    }

    @Test
    void others_statistics_are_as_if_there_were_no_such_portal() {
        OperatorUnderTest helpdesk = new OperatorUnderTest(gateway, clock, "helpdesk");

        assertThat(helpdesk.get(OF_THE_DAY).statusCode()).isEqualTo(403);
        assertThat(portals().get("/api/v1/portals/nothing/statistics").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_period_has_days_that_are_over_and_not_too_many() {
        for (String period : List.of(
                "?from=2025-01-18&to=2025-01-17",
                "?from=2024-01-01&to=2025-01-17",
                "?from=yesterday",
                "?from=2025-01-20")) {
            HttpResponse<String> refused = portals().get("/api/v1/portals/tarhely/statistics" + period);
            assertThat(refused.statusCode()).as(period).isEqualTo(400);
            assertThat(refused.body()).contains("period-not-readable");
        }
        assertThat(statistics("/api/v1/portals/tarhely/statistics").getString("from"))
                .isEqualTo("2024-12-21");
    }

    private void signIns(int number, Instant at, String... methods) throws SQLException {
        for (int each = 0; each < number; each++) {
            sql(
                    """
                    insert into oidc_grant (id, transaction_id, portal_id, citizen_id, session_id, epoch, methods, auth_time,
                        scope, redirect_uri, claims, answer, code_hash, created_at, code_expires_at, ends_at)
                    values (?, ?, 'tarhely', ?, ?, 0, ?, ?, 'openid', 'https://tarhely.example/back', '', '', ?, ?, ?, ?)
                    """,
                    idOf(at),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    methods,
                    at.atOffset(ZoneOffset.UTC),
                    UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII),
                    at.atOffset(ZoneOffset.UTC),
                    at.atOffset(ZoneOffset.UTC),
                    at.plusSeconds(600).atOffset(ZoneOffset.UTC));
        }
    }

    private static UUID idOf(Instant at) {
        long random = ThreadLocalRandom.current().nextLong();
        return new UUID((at.toEpochMilli() << 16) | 0x7000L, random >>> 2 | 1L << 63);
    }

    private List<String> counted() throws SQLException {
        return texts("select outcome || ' ' || detail || ' ' || count from sign_in_count where portal_id = 'tarhely'");
    }

    private void sweep() {
        countSignIns.sweep().subscribe().asCompletionStage().join();
    }

    private JsonPath statistics(String path) {
        HttpResponse<String> response = portals().get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonPath.from(response.body());
    }

    private OperatorUnderTest portals() {
        return new OperatorUnderTest(gateway, clock, "figures");
    }
}
