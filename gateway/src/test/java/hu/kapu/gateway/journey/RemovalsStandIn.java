package hu.kapu.gateway.journey;

import hu.kapu.gateway.journey.StandIn.Answer;
import hu.kapu.gateway.journey.StandIn.Call;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Removals by registrars; a repeated case gets its first answer. */
final class RemovalsStandIn {
    private final Map<String, UUID> done = new ConcurrentHashMap<>();

    /** How often this citizen's factors were removed. */
    long of(UUID citizen) {
        return done.values().stream().filter(citizen::equals).count();
    }

    Answer remove(Call call) {
        done.put(call.body().path("caseId").asText(), call.citizen());
        return StandIn.ok(StandIn.object().put("at", "2025-01-20T10:00:00Z"));
    }
}
