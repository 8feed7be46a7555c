package hu.kapu.gateway.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hu.kapu.gateway.calendar.Rule.Effect;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final Instant SWITCH_OVER = RuleTable.SWITCH_OVER;

    private final Calendar calendar = RuleTable.calendar();

    @Test
    void the_last_millisecond_before_the_instant_is_allowed_and_the_instant_is_not() {
        assertThat(SWITCH_OVER).isEqualTo(Instant.parse("2025-01-15T23:00:00Z"));
        assertThat(password("tarhely", SWITCH_OVER.minusMillis(1))).isInstanceOf(Decision.Allowed.class);
        assertThat(password("tarhely", SWITCH_OVER)).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void at_any_instant_the_password_is_allowed_exactly_before_the_switch_over() {
        Random random = new Random(20250116);
        for (int time = 0; time < 10_000; time++) {
            Instant at = SWITCH_OVER.plusMillis(random.nextLong(-400L * 86_400_000, 400L * 86_400_000));

            assertThat(password("tarhely", at).isAllowed()).as("at %s", at).isEqualTo(at.isBefore(SWITCH_OVER));
            assertThat(totp(at).isAllowed()).isTrue();
        }
    }

    @Test
    void the_next_end_of_a_method_is_announced_until_it_has_come() {
        assertThat(nextEnd(Method.PASSWORD, SWITCH_OVER.minus(Duration.ofDays(100))))
                .contains(SWITCH_OVER);
        assertThat(nextEnd(Method.PASSWORD, SWITCH_OVER.minusMillis(1))).contains(SWITCH_OVER);
        assertThat(nextEnd(Method.PASSWORD, SWITCH_OVER)).isEmpty();
        assertThat(nextEnd(Method.TOTP, SWITCH_OVER.minus(Duration.ofDays(100))))
                .isEmpty();
    }

    private Optional<Instant> nextEnd(Method method, Instant after) {
        return calendar.nextEnd(method, Surface.PORTAL, Purpose.SIGN_IN, after);
    }

    @Test
    void a_rule_of_one_portal_goes_before_the_rule_of_all() {
        Instant between = RuleTable.EARLY.plusSeconds(1);

        assertThat(password("eeszt", between)).isInstanceOf(Decision.Refused.class);
        assertThat(password("tarhely", between).isAllowed()).isTrue();
        assertThat(password("eeszt", RuleTable.EARLY.minusMillis(1)).isAllowed())
                .isTrue();
    }

    @Test
    void the_repeated_october_hour_is_two_hours_for_a_rule_that_ends_in_it() {
        Instant first = LocalMoment.resolve("2025-10-26T02:30+02:00");
        Instant second = LocalMoment.resolve("2025-10-26T02:30+01:00");
        Calendar october = new Calendar(
                "october",
                List.of(RuleTable.rule("until", Method.TOTP, null, Effect.ALLOW, null, second)),
                Set.of(Method.TOTP));

        assertThat(Duration.between(first, second)).isEqualTo(Duration.ofHours(1));
        assertThat(decide(october, Method.TOTP, null, first).isAllowed()).isTrue();
        assertThat(decide(october, Method.TOTP, null, second.minusMillis(1)).isAllowed())
                .isTrue();
        assertThat(decide(october, Method.TOTP, null, second).isAllowed()).isFalse();
    }

    @Test
    void an_allowed_method_without_an_adapter_is_unavailable() {
        assertThat(decide(calendar, Method.DAP, null, SWITCH_OVER)).isInstanceOf(Decision.Unavailable.class);
    }

    @Test
    void what_no_rule_speaks_of_is_refused() {
        Decision decision = calendar.decide(Method.TOTP, Surface.REGISTRAR, Purpose.REGISTRAR_WORK, null, SWITCH_OVER);

        assertThat(decision).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void two_rules_for_one_question_stop_the_load() {
        List<Rule> contending = new ArrayList<>(RuleTable.rules());
        contending.add(RuleTable.rule(
                "twice", Method.PASSWORD, null, Effect.ALLOW, SWITCH_OVER.minusSeconds(1), SWITCH_OVER.plusSeconds(1)));

        assertThatThrownBy(() -> new Calendar("test", contending, Set.of(Method.PASSWORD)))
                .hasMessageContaining("twice");
    }

    @Test
    void a_session_opened_with_two_methods_goes_by_either() {
        Set<Method> both = Set.of(Method.PASSWORD, Method.TOTP);

        assertThat(calendar.allowsAny(both, Surface.PORTAL, Purpose.SIGN_IN, "tarhely", SWITCH_OVER))
                .isTrue();
        assertThat(calendar.allowsAny(Set.of(Method.PASSWORD), Surface.PORTAL, Purpose.SIGN_IN, "tarhely", SWITCH_OVER))
                .isFalse();
    }

    @Test
    void the_calendar_clock_is_real_time_shifted() {
        Clock noon = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

        assertThat(new CalendarClock(noon, Duration.ofHours(-2)).instant())
                .isEqualTo(Instant.parse("2026-01-01T10:00:00Z"));
        assertThat(new CalendarClock(noon, Duration.ZERO).isShifted()).isFalse();
    }

    @Test
    void a_portal_whose_calendar_was_moved_goes_by_its_own_date_and_nothing_else_does() {
        Clock noon = Clock.fixed(Instant.parse("2025-01-14T12:00:00Z"), ZoneOffset.UTC);
        CalendarClock clock = new CalendarClock(
                noon, Duration.ZERO, portal -> portal.equals("tarhely") ? Duration.ofDays(3) : Duration.ZERO);

        assertThat(clock.instantFor("tarhely")).isEqualTo("2025-01-17T12:00:00Z");
        assertThat(clock.instantFor("eeszt")).isEqualTo(noon.instant());
        assertThat(clock.instantFor(null)).isEqualTo(clock.instant()).isEqualTo(noon.instant());
        assertThat(clock.isShifted()).isFalse();
    }

    private Decision password(String portal, Instant at) {
        return decide(calendar, Method.PASSWORD, portal, at);
    }

    private Decision totp(Instant at) {
        return decide(calendar, Method.TOTP, null, at);
    }

    private static Decision decide(Calendar calendar, Method method, @Nullable String portal, Instant at) {
        return calendar.decide(method, Surface.PORTAL, Purpose.SIGN_IN, portal, at);
    }
}
