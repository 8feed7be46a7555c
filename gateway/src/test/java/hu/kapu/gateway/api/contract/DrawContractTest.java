package hu.kapu.gateway.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.api.portals.ShownWarning;
import hu.kapu.gateway.calendar.Calendar;
import hu.kapu.gateway.calendar.CalendarClock;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.contract.RecentCitizens;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.gateway.portal.PortalFixture;
import hu.kapu.gateway.statistics.SignInCount;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a portal's contract says, and what it leaves out. */
@QuarkusTest
class DrawContractTest {
    private static final LocalDate FROM = LocalDate.parse("2025-01-20");
    private static final LocalDate TO = LocalDate.parse("2025-01-26");
    private static final Instant RAISE = Instant.parse("2025-02-28T23:00:00Z");

    @Inject
    Calendar calendar;

    private final Portal portal = PortalFixture.eeszt()
            .with(
                    "eeszt",
                    "level.raises",
                    List.of(
                            Map.of("from", "2025-03-01T00:00", "to", "substantial"),
                            Map.of("from", "2026-03-01T00:00", "to", "high")))
            .portals()
            .byId("eeszt")
            .orElseThrow();

    @Test
    void each_method_has_its_share() {
        PortalContract contract = contract(Map.of(Method.TOTP, 75L, Method.EMAIL_CODE, 25L), recent(Map.of()));

        assertThat(contract.minimumLevel()).isEqualTo("low");
        assertThat(contract.signIns().methods())
                .containsExactly(
                        new PortalContract.Method("totp", "substantial", 75L, 0.75),
                        new PortalContract.Method("email-code", "low", 25L, 0.25));
    }

    @Test
    void a_number_below_ten_is_not_shown_and_cannot_be_worked_out() {
        PortalContract contract =
                contract(Map.of(Method.TOTP, 90L, Method.EMAIL_CODE, 10L, Method.PASSWORD, 9L), recent(Map.of()));

        assertThat(contract.signIns().methods())
                .containsExactly(
                        new PortalContract.Method("password", "low", null, null),
                        new PortalContract.Method("totp", "substantial", 90L, 0.9),
                        new PortalContract.Method("email-code", "low", 10L, 0.1));
    }

    @Test
    void two_spans_held_against_each_other_do_not_show_a_day_that_is_not_shown() {
        List<SignInCount> thirty = IntStream.range(0, 30)
                .mapToObj(day -> signedIn(TO.minusDays(day), "totp", day == 29 ? 3 : 20))
                .toList();

        Map<Method, Long> ofThirty = DrawContract.byMethod(thirty);
        Map<Method, Long> ofTwentyNine = DrawContract.byMethod(thirty.subList(0, 29));

        assertThat(ofThirty).containsExactly(Map.entry(Method.TOTP, 580L)).isEqualTo(ofTwentyNine);
    }

    @Test
    void a_method_of_small_days_only_is_named_without_a_number() {
        List<SignInCount> days =
                List.of(signedIn(FROM, "password", 9), signedIn(TO, "password", 9), signedIn(TO, "totp", 10));

        assertThat(contract(DrawContract.byMethod(days), recent(Map.of()))
                        .signIns()
                        .methods())
                .containsExactly(
                        new PortalContract.Method("password", "low", null, null),
                        new PortalContract.Method("totp", "substantial", 10L, 1.0));
    }

    @Test
    void the_next_raise_tells_how_many_it_would_refuse() {
        PortalContract contract =
                contract(Map.of(), recent(Map.of(Method.TOTP, 500L, Method.EMAIL_CODE, 120L, Method.PASSWORD, 5L)));

        assertThat(contract.raises()).extracting(PortalContract.Raise::level).containsExactly("substantial", "high");
        assertThat(contract.nextRaise())
                .isEqualTo(new PortalContract.NextRaise(RAISE, "substantial", FROM, TO, 625L, 125L));
    }

    @Test
    void a_way_that_has_ended_by_then_does_not_help() {
        Portal untilThen = PortalFixture.eeszt()
                .with("eeszt", "level.raises", List.of(Map.of("from", "2025-03-01T00:00", "to", "high")))
                .portals()
                .byId("eeszt")
                .orElseThrow();

        PortalContract contract = at(Instant.parse("2025-01-27T12:00:00Z"))
                .of(untilThen, FROM, TO, Map.of(), recent(Map.of(Method.DAP, 50L, Method.TOTP, 100L)));

        assertThat(contract.nextRaise())
                .as("this installation has no dap")
                .isEqualTo(new PortalContract.NextRaise(RAISE, "high", FROM, TO, 150L, 150L));
    }

    @Test
    void few_who_are_refused_and_few_who_are_let_in_are_not_told_and_nobody_is() {
        assertThat(refused(Map.of(Method.TOTP, 500L, Method.EMAIL_CODE, 9L))).isNull();
        assertThat(refused(Map.of(Method.TOTP, 9L, Method.EMAIL_CODE, 500L))).isNull();
        assertThat(refused(Map.of(Method.TOTP, 4L, Method.EMAIL_CODE, 4L))).isNull();
        assertThat(refused(Map.of(Method.TOTP, 500L))).isZero();
        assertThat(refused(Map.of(Method.EMAIL_CODE, 500L))).isEqualTo(500);
    }

    @Test
    void a_portal_that_may_leave_out_pkce_is_warned_of_ADR_0112() {
        Portal lax = PortalFixture.eeszt()
                .with("eeszt", "requests.requirePkce", false)
                .portals()
                .byId("eeszt")
                .orElseThrow();

        assertThat(at(RAISE).of(lax, FROM, TO, Map.of(), recent(Map.of())).warnings())
                .extracting(ShownWarning::code)
                .containsExactly("pkce-not-required");
        assertThat(contract(Map.of(), recent(Map.of())).warnings()).isEmpty();
    }

    @Test
    void a_raise_that_has_come_is_no_announcement_any_more() {
        PortalContract contract = at(RAISE).of(portal, FROM, TO, Map.of(), recent(Map.of()));

        assertThat(contract.minimumLevel()).isEqualTo("substantial");
        assertThat(contract.raises()).extracting(PortalContract.Raise::level).containsExactly("high");
        assertThat(contract.nextRaise()).isNotNull();
        assertThat(at(Instant.parse("2026-03-01T12:00:00Z"))
                        .of(portal, FROM, TO, Map.of(), recent(Map.of()))
                        .nextRaise())
                .isNull();
    }

    private @Nullable Long refused(Map<Method, Long> byStrongest) {
        PortalContract.NextRaise next = contract(Map.of(), recent(byStrongest)).nextRaise();
        return next == null ? Long.valueOf(-1) : next.refused();
    }

    private PortalContract contract(Map<Method, Long> signIns, RecentCitizens recent) {
        return at(Instant.parse("2025-01-27T12:00:00Z")).of(portal, FROM, TO, signIns, recent);
    }

    private DrawContract at(Instant now) {
        return new DrawContract(calendar, new CalendarClock(Clock.fixed(now, ZoneOffset.UTC), Duration.ZERO));
    }

    private static SignInCount signedIn(LocalDate day, String method, long count) {
        return new SignInCount(day, SignInCount.Outcome.SIGNED_IN, method, count);
    }

    private static RecentCitizens recent(Map<Method, Long> byStrongest) {
        return new RecentCitizens(FROM, TO, byStrongest);
    }
}
