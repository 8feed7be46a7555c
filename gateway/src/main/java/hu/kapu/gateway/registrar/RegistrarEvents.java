package hu.kapu.gateway.registrar;

import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.outbox.OutboxEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others learn of the registrar's door: what was done to a citizen's account, and who became an official. */
@ApplicationScoped
class RegistrarEvents {
    private static final String TOPIC = "kapu.gateway.v1";

    record RegistrarActed(
            String action,
            String office,
            @Nullable UUID caseId,
            @Nullable String caseNumber,
            Instant at) {}

    record OfficialChanged(String role, String office, Instant until, Instant at) {}

    private final Outbox outbox;

    RegistrarEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> acted(SqlConnection connection, UUID citizen, RegistrarActed data) {
        return outbox.append(connection, new OutboxEvent(TOPIC, "registrar-acted.v1", citizen, data));
    }

    Uni<Void> officialChanged(SqlConnection connection, Officials.Holding holding, Instant at) {
        OfficialChanged data = new OfficialChanged(holding.role().wireName(), holding.office(), holding.until(), at);
        return outbox.append(connection, new OutboxEvent(TOPIC, "official-changed.v1", holding.citizenId(), data));
    }
}
