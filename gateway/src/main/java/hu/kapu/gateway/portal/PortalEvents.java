package hu.kapu.gateway.portal;

import com.fasterxml.jackson.databind.JsonNode;
import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.outbox.OutboxEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** What others learn of the register of portals: who changed which fields, and never their values. */
@ApplicationScoped
class PortalEvents {
    private static final String TOPIC = "kapu.gateway.v1";

    record PortalChanged(String portal, String action, long version, List<String> fields, String by, Instant at) {}

    private final Outbox outbox;

    PortalEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> changed(SqlConnection connection, KeptPortal now, Optional<PortalDocument> before, String action) {
        Origin.InDatabase origin = (Origin.InDatabase) now.origin();
        PortalChanged data = new PortalChanged(
                now.id(),
                action,
                origin.version(),
                fields(before, now.document()),
                origin.updatedBy(),
                origin.updatedAt());
        return outbox.append(connection, new OutboxEvent(TOPIC, "portal-changed.v1", key(now.id()), data));
    }

    /** Events of one portal keep their order, as those of one citizen do. */
    private static UUID key(String portalId) {
        return UUID.nameUUIDFromBytes(("portal:" + portalId).getBytes(StandardCharsets.UTF_8));
    }

    static List<String> fields(Optional<PortalDocument> before, PortalDocument now) {
        JsonNode former = before.map(PortalJson::tree).orElseGet(() -> PortalJson.tree(PortalDocument.EMPTY));
        JsonNode present = PortalJson.tree(now);
        TreeSet<String> names = new TreeSet<>();
        former.fieldNames().forEachRemaining(names::add);
        present.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !Objects.equals(former.get(name), present.get(name)))
                .toList();
    }
}
