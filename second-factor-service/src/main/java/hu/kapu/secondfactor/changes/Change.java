package hu.kapu.secondfactor.changes;

import hu.kapu.secondfactor.requester.Requester;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.UUID;

/** A change under way: its database transaction is open and the citizen's row is locked. */
public record Change(SqlConnection connection, Requester requester, Instant now) {
    public UUID citizen() {
        return requester.citizen();
    }
}
