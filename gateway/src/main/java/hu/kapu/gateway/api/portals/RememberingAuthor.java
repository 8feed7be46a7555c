package hu.kapu.gateway.api.portals;

import hu.kapu.gateway.portal.Author;
import hu.kapu.gateway.portal.PortalChange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.function.BiFunction;

/** An author whose change is written together with the answer to it, so that a repetition finds both or neither. */
record RememberingAuthor(Author author, BiFunction<SqlConnection, PortalChange.Done, Uni<Void>> memory)
        implements Author {
    @Override
    public String reference() {
        return author.reference();
    }

    @Override
    public Uni<Void> record(SqlConnection connection, String action, String portalId, Instant at) {
        return author.record(connection, action, portalId, at);
    }

    @Override
    public Uni<Void> remember(SqlConnection connection, PortalChange.Done done) {
        return memory.apply(connection, done);
    }
}
