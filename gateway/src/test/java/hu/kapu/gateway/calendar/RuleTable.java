package hu.kapu.gateway.calendar;

import hu.kapu.gateway.calendar.Rule.Effect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A small calendar for tests: password until the switch-over, the app always, one portal that closed earlier. */
final class RuleTable {
    static final Instant SWITCH_OVER = LocalMoment.resolve("2025-01-16T00:00");
    static final Instant EARLY = LocalMoment.resolve("2024-12-01T00:00");

    private RuleTable() {}

    static Calendar calendar() {
        return new Calendar("test", rules(), Set.of(Method.PASSWORD, Method.TOTP));
    }

    static List<Rule> rules() {
        return List.of(
                rule("totp", Method.TOTP, null, Effect.ALLOW, null, null),
                rule("until", Method.PASSWORD, null, Effect.ALLOW, null, SWITCH_OVER),
                rule("ended", Method.PASSWORD, null, Effect.REFUSE, SWITCH_OVER, null),
                rule("early", Method.PASSWORD, "eeszt", Effect.REFUSE, EARLY, null),
                rule("dap", Method.DAP, null, Effect.ALLOW, null, null));
    }

    static Rule rule(
            String id,
            Method method,
            @Nullable String portal,
            Effect effect,
            @Nullable Instant from,
            @Nullable Instant until) {
        return new Rule(
                id,
                method,
                Set.of(Surface.PORTAL),
                Set.of(Purpose.SIGN_IN),
                portal,
                effect,
                from,
                until,
                new Wording("mert " + id, "because " + id),
                Optional.empty());
    }
}
