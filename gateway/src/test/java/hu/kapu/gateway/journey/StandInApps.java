package hu.kapu.gateway.journey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The authenticator apps of the second-factor stand-in's citizens. */
final class StandInApps {
    /** One of them. */
    record App(UUID id, String label, String status) {
        App as(String other) {
            return new App(id, label, other);
        }

        App named(String other) {
            return new App(id, other, status);
        }
    }

    private final Map<UUID, List<App>> apps = new ConcurrentHashMap<>();

    /** The first app of a citizen carries the citizen's id. */
    synchronized void add(UUID citizen, String label) {
        List<App> present = apps.computeIfAbsent(citizen, ignored -> new ArrayList<>());
        present.add(new App(present.isEmpty() ? citizen : UUID.randomUUID(), label, "active"));
    }

    synchronized List<App> of(UUID citizen) {
        return List.copyOf(apps.getOrDefault(citizen, List.of()));
    }

    /** Whether any counts as present. */
    boolean has(UUID citizen) {
        return of(citizen).stream().anyMatch(app -> !app.status().equals("inactive"));
    }

    synchronized void end(UUID citizen, UUID app) {
        apps.getOrDefault(citizen, new ArrayList<>()).removeIf(each -> each.id().equals(app));
    }

    synchronized void endAll(UUID citizen) {
        apps.remove(citizen);
    }

    synchronized void replace(UUID citizen, App changed) {
        apps.getOrDefault(citizen, new ArrayList<>()).replaceAll(app -> app.id().equals(changed.id()) ? changed : app);
    }

    void writeTo(UUID citizen, ArrayNode array) {
        of(citizen)
                .forEach(app -> array.addObject()
                        .put("id", app.id().toString())
                        .put("label", app.label())
                        .put("status", app.status())
                        .put("activatedAt", "2025-01-10T10:00:00Z"));
    }
}
