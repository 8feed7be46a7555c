package hu.kapu.gateway.registrar;

import hu.kapu.kit.outbox.MailRequests;
import hu.kapu.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Ends a role, tells the official by mail and the others by an event, in the caller's database transaction. */
@ApplicationScoped
class TakeRole {
    private final Officials officials;
    private final RegistrarEvents events;
    private final Outbox outbox;
    private final RoleLetters letters;

    TakeRole(Officials officials, RegistrarEvents events, Outbox outbox, RoleLetters letters) {
        this.officials = officials;
        this.events = events;
        this.outbox = outbox;
        this.letters = letters;
    }

    /** False when nobody held it any more. */
    Uni<Boolean> write(SqlConnection connection, Officials.Ending ending, Optional<String> sealedRecipient) {
        return officials
                .end(connection, ending)
                .call(ended -> ended.isPresent()
                        ? told(connection, ended.get(), ending, sealedRecipient)
                        : Uni.createFrom().voidItem())
                .map(Optional::isPresent);
    }

    private Uni<Void> told(
            SqlConnection connection,
            Officials.Holding ended,
            Officials.Ending ending,
            Optional<String> sealedRecipient) {
        return events.officialChanged(connection, ended, ending.at())
                .chain(() -> sealedRecipient.isPresent()
                        ? outbox.append(
                                connection,
                                MailRequests.event(letters.ended(ended, ending.at(), sealedRecipient.get())))
                        : Uni.createFrom().voidItem());
    }
}
