package hu.kapu.gateway.journey;

import hu.kapu.gateway.journey.StandIn.Answer;
import hu.kapu.gateway.journey.StandIn.Call;
import hu.kapu.gateway.journey.StandInApps.App;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The part of the second-factor stand-in that switches apps off and on and names them. */
final class FactorChangeStandIn {
    private final StandInApps apps;
    private final Set<UUID> proved;

    FactorChangeStandIn(StandInApps apps, Set<UUID> proved) {
        this.apps = apps;
        this.proved = proved;
    }

    Answer change(Call call, String... parts) {
        Optional<App> app = apps.of(call.citizen()).stream()
                .filter(each -> each.id().toString().equals(parts[2]))
                .findFirst();
        if (app.isEmpty()) {
            return StandIn.problem(404, "factor-unknown");
        }
        String code = call.body().path("code").asText("");
        boolean own = parts[3].equals("reactivation") && code.equals(SecondFactorStandIn.RIGHT);
        if (!own && !proved.contains(call.transaction())) {
            return StandIn.problem(403, "factor-proof-missing");
        }
        return switch (parts[3]) {
            case "inactivation" -> switched(call, app.get(), "inactive", "factor-not-active");
            case "reactivation" -> switched(call, app.get(), "active", "factor-active");
            default -> named(call, app.get());
        };
    }

    private Answer switched(Call call, App app, String status, String otherwise) {
        if (app.status().equals(status)) {
            return StandIn.problem(409, otherwise);
        }
        apps.replace(call.citizen(), app.as(status));
        return StandIn.ok(StandIn.object().put("at", "2025-01-20T10:00:00Z").put("remaining", 0));
    }

    private Answer named(Call call, App app) {
        String label = call.body().path("label").asText();
        if (label.length() > 40) {
            return StandIn.problem(400, "unreadable-request");
        }
        apps.replace(call.citizen(), app.named(label));
        return StandIn.ok(StandIn.object().put("label", label));
    }
}
