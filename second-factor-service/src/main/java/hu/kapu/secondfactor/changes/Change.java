package hu.kapu.secondfactor.changes;

import hu.kapu.secondfactor.requester.Requester;
import hu.kapu.secondfactor.requester.SealedRecipient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.UUID;

/**
 * A change under way: its database transaction is open and the citizen's row is locked.
 *
 * @param recipient where the letter about it goes
 */
public record Change(SqlConnection connection, Requester requester, SealedRecipient recipient, Instant now) {
    public UUID citizen() {
        return requester.citizen();
    }
}
