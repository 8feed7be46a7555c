package hu.kapu.gateway.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.calendar.LocalMoment;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One portal stands at another date than everything else; the doors to do that are closed outside a sandbox. */
@QuarkusTest
class MovedPortalTest {
    @Inject
    PortalCalendars calendars;

    @Inject
    CalendarClock clock;

    @Test
    void only_the_moved_portal_goes_by_its_own_date_until_it_is_moved_back() {
        Instant theDayBefore = LocalMoment.resolve("2025-01-15T12:00");
        Instant aMinuteLater = theDayBefore.plusSeconds(60);

        calendars.shift("eeszt", clock.until(theDayBefore)).await().indefinitely();
        assertThat(clock.instantFor("eeszt")).isBetween(theDayBefore, aMinuteLater);
        assertThat(clock.instantFor("tarhely")).isAfter(aMinuteLater);

        calendars.reset("eeszt").await().indefinitely();
        assertThat(clock.instantFor("eeszt")).isAfter(aMinuteLater);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sandbox",
                "/sandbox/api/citizens",
                "/sandbox/api/portals/eeszt/messages",
                "/sandbox/portals/eeszt/messages"
            })
    void outside_a_sandbox_there_is_nothing_to_see(String path) {
        given().get(path).then().statusCode(is(404));
    }

    @Test
    void outside_a_sandbox_nobody_moves_a_portal() {
        given().contentType("application/json")
                .body("{\"date\":\"2025-01-15T12:00\"}")
                .put("/sandbox/api/portals/eeszt/calendar")
                .then()
                .statusCode(404);
        given().contentType("application/x-www-form-urlencoded")
                .body("date=2025-01-15T12:00")
                .post("/sandbox/portals/eeszt/calendar")
                .then()
                .statusCode(404);
        assertThat(calendars.of("eeszt")).isZero();
    }

    @Test
    void production_refuses_to_be_a_sandbox() {
        assertThat(new SandboxProductionCheck(sandbox(true)).findings())
                .singleElement()
                .asString()
                .contains("kapu.sandbox.enabled");
        assertThat(new SandboxProductionCheck(sandbox(false)).findings()).isEmpty();
    }

    private static SandboxConfig sandbox(boolean enabled) {
        return new SandboxConfig() {
            @Override
            public boolean enabled() {
                return enabled;
            }

            @Override
            public Optional<Path> citizens() {
                return Optional.empty();
            }

            @Override
            public Optional<String> inbox() {
                return Optional.empty();
            }
        };
    }
}
