package hu.kapu.gateway.journey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hu.kapu.gateway.journey.StandIn.Answer;
import hu.kapu.gateway.journey.StandIn.Call;
import org.jspecify.annotations.Nullable;

/** Figures of the migration: three cohorts by portal, and the rest. */
final class FiguresStandIn {
    private static final @Nullable String[] PORTALS = {"eeszt", "tarhely", "epapir", null};

    private volatile String countedAt = "2025-01-20T02:00:00Z";

    void countAnew(String at) {
        countedAt = at;
    }

    Answer totals() {
        return StandIn.ok(StandIn.object()
                .put("countedAt", countedAt)
                .put("citizens", 1_000)
                .put("singleFactor", 240)
                .put("smallestShown", 10));
    }

    Answer portals(Call call) {
        int after = parameter(call, "after");
        int end = Math.min(PORTALS.length, after + parameter(call, "limit"));
        ObjectNode page = StandIn.object().put("countedAt", countedAt);
        ArrayNode cohorts = page.putArray("cohorts");
        for (int index = after; index < end; index++) {
            cohorts.addObject().put("name", PORTALS[index]).put("singleFactor", 100 - index);
        }
        return StandIn.ok(end < PORTALS.length ? page.put("next", end) : page.putNull("next"));
    }

    private static int parameter(Call call, String name) {
        for (String pair : call.query().split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Integer.parseInt(pair.substring(name.length() + 1));
            }
        }
        throw new IllegalArgumentException(name);
    }
}
