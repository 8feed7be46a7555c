package hu.kapu.identity.citizen;

import hu.kapu.kit.inbox.CloudEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;

/**
 * Whoever activates codes by e-mail has typed a code that was sent to the present address, which is thereby confirmed: a
 * citizen who registered from home has no other occasion, and would get no letter when the password is forgotten.
 */
@ApplicationScoped
public class ProvenMailboxes {
    private static final String CONFIRM = """
            update citizen set email_confirmed_at = $2
            where id = $1 and status = 'ACTIVE' and email_confirmed_at is null
                and not exists (select from former_address f where f.citizen_id = $1 and f.replaced_at >= $2)
            """;

    /** In the transaction that takes the event in; an address that came after the event is confirmed by nothing. */
    public Uni<Void> follow(SqlConnection connection, CloudEvent event) {
        if (!event.type().equals("email-code-activated.v1")) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(CONFIRM)
                .execute(Tuple.of(event.subject(), event.time().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
