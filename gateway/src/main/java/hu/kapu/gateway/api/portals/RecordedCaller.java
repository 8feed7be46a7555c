package hu.kapu.gateway.api.portals;

import hu.kapu.gateway.portal.Author;
import hu.kapu.gateway.scope.ApiCaller;
import hu.kapu.gateway.scope.OperatorActions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Optional;

/** The caller of the REST API as the author of a change, which goes into the record of operators' actions. */
record RecordedCaller(ApiCaller caller, OperatorActions actions) implements Author {
    @Override
    public String reference() {
        return caller.reference();
    }

    @Override
    public Uni<Void> record(SqlConnection connection, String action, String portalId, Instant at) {
        return actions.record(connection, new OperatorActions.Action(caller, at, action, Optional.empty(), portalId));
    }
}
