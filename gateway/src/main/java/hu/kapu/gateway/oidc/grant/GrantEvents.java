package hu.kapu.gateway.oidc.grant;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.outbox.OutboxEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a citizen's history learns of grants: a portal entered without a sign-in, and access taken back from one. */
@ApplicationScoped
class GrantEvents {
    private static final String TOPIC = "kapu.gateway.v1";

    record PortalEntered(String portal, UUID sessionId, List<String> methods, Instant at) {}

    record TokensRevoked(String portal, UUID sessionId, String reason, Instant at) {}

    private final Outbox outbox;

    GrantEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    Uni<Void> entered(SqlConnection connection, Grant grant, Instant at) {
        List<String> methods =
                grant.methods().stream().map(Method::wireName).sorted().toList();
        PortalEntered data = new PortalEntered(grant.portalId(), grant.sessionId(), methods, at);
        return outbox.append(connection, new OutboxEvent(TOPIC, "portal-entered.v1", grant.citizenId(), data));
    }

    Uni<Void> revoked(SqlConnection connection, UUID citizen, TokensRevoked data) {
        return outbox.append(connection, new OutboxEvent(TOPIC, "tokens-revoked.v1", citizen, data));
    }
}
