package hu.kapu.gateway.registrar;

import hu.kapu.kit.ids.Ids;
import hu.kapu.kit.outbox.MailRequest;
import hu.kapu.kit.outbox.MailRequests;
import hu.kapu.kit.outbox.Outbox;
import hu.kapu.kit.sealing.MailSealer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Writes a role down, tells the official by mail and the others by an event, in the caller's database transaction. */
@ApplicationScoped
class GrantRole {
    private final Officials officials;
    private final RegistrarEvents events;
    private final Outbox outbox;
    private final MailSealer sealer;
    private final Ids ids;

    GrantRole(Officials officials, RegistrarEvents events, Outbox outbox, MailSealer sealer, Ids ids) {
        this.officials = officials;
        this.events = events;
        this.outbox = outbox;
        this.sealer = sealer;
        this.ids = ids;
    }

    Uni<Void> write(SqlConnection connection, Officials.Grant grant, String sealedRecipient) {
        return officials
                .grant(connection, grant)
                .chain(() -> events.officialChanged(connection, grant.holding(), grant.at()))
                .chain(() -> outbox.append(connection, MailRequests.event(letter(grant, sealedRecipient))));
    }

    private MailRequest letter(Officials.Grant grant, String sealedRecipient) {
        Officials.Holding holding = grant.holding();
        UUID messageId = ids.next();
        Map<String, String> parameters = Map.of(
                "role", holding.role().wireName(),
                "office", holding.office(),
                "until", holding.until().toString(),
                "at", grant.at().toString());
        return new MailRequest(
                holding.citizenId(),
                messageId,
                "official-role",
                Base64.getDecoder().decode(sealedRecipient),
                sealer.sealParameters(messageId, parameters),
                null);
    }
}
