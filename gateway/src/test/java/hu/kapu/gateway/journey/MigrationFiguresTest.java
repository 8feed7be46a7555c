package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.scope.OperatorUnderTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far the migration has come, as an operator reads it. */
@QuarkusTest
class MigrationFiguresTest extends JourneyTest {
    private static final String PORTALS = "/api/v1/migration/portal";

    @Test
    void the_whole_is_told_in_three_numbers_and_where_to_look_further() {
        JsonPath figures = read("/api/v1/migration");

        assertThat(figures.getInt("citizens")).isEqualTo(1_000);
        assertThat(figures.getInt("singleFactor")).isEqualTo(240);
        assertThat(figures.getInt("withSecondFactor")).isEqualTo(760);
        assertThat(figures.getInt("smallestShown")).isEqualTo(10);
        assertThat(figures.<String>getList("cohorts")).contains(PORTALS);
    }

    @Test
    void cohorts_come_page_by_page_each_once() {
        List<String> names = new ArrayList<>();
        JsonPath page = read(PORTALS + "?limit=2");
        names.addAll(page.getList("cohorts.name"));
        page = read(PORTALS + "?limit=2&cursor=" + page.getString("nextCursor"));
        names.addAll(page.getList("cohorts.name"));

        assertThat(names).containsExactly("eeszt", "tarhely", "epapir", null);
        assertThat(page.getMap("")).doesNotContainKey("nextCursor");
    }

    @Test
    void pages_of_two_counts_are_never_put_together() {
        JsonPath page = read(PORTALS + "?limit=2");
        identity.figures().countAnew("2025-01-21T02:00:00Z");

        HttpResponse<String> late = figures().get(PORTALS + "?limit=2&cursor=" + page.getString("nextCursor"));

        assertProblem(late, 410, "cursor-expired");
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({
        "/api/v1/migration/nothing,               404, cohort-unknown",
        "/api/v1/migration/portal?cursor=x,       400, cursor-not-readable",
        "/api/v1/migration/portal?cursor=!!,      400, cursor-not-readable",
        "/api/v1/migration/portal?limit=0,        400, limit-not-readable",
        "/api/v1/migration/portal?limit=501,      400, limit-not-readable"
    })
    void what_cannot_be_answered_is_a_problem(String path, int status, String code) {
        assertProblem(figures().get(path), status, code);
    }

    @Test
    void without_identity_there_are_no_figures() {
        identity.goDown();

        assertProblem(figures().get("/api/v1/migration"), 503, "figures-unavailable");
    }

    private JsonPath read(String path) {
        HttpResponse<String> response = figures().get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonPath.from(response.body());
    }

    private OperatorUnderTest figures() {
        return new OperatorUnderTest(gateway, clock, "figures");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(JsonPath.from(response.body()).getString("code")).isEqualTo(code);
    }
}
