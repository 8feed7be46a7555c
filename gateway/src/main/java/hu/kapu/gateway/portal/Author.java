package hu.kapu.gateway.portal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;

/** Who changes a portal. */
public interface Author {
    /** As the record of operators' actions names them. */
    String reference();

    /** Writes the change into that record, in the transaction that makes it. */
    Uni<Void> record(SqlConnection connection, String action, String portalId, Instant at);

    /** Writes what else has to be there with the change and not without it, in the same transaction. */
    default Uni<Void> remember(SqlConnection connection, PortalChange.Done done) {
        return Uni.createFrom().voidItem();
    }
}
