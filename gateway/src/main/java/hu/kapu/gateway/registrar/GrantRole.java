package hu.kapu.gateway.registrar;

import hu.kapu.kit.outbox.MailRequests;
import hu.kapu.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes a role down, tells the official by mail and the others by an event, in the caller's database transaction. */
@ApplicationScoped
class GrantRole {
    private final Officials officials;
    private final RegistrarEvents events;
    private final Outbox outbox;
    private final RoleLetters letters;

    GrantRole(Officials officials, RegistrarEvents events, Outbox outbox, RoleLetters letters) {
        this.officials = officials;
        this.events = events;
        this.outbox = outbox;
        this.letters = letters;
    }

    Uni<Void> write(SqlConnection connection, Officials.Grant grant, String sealedRecipient) {
        return officials
                .grant(connection, grant)
                .chain(() -> events.officialChanged(connection, grant.holding(), grant.at()))
                .chain(() -> outbox.append(
                        connection, MailRequests.event(letters.granted(grant.holding(), grant.at(), sealedRecipient))));
    }
}
