package hu.kapu.identity.closing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Everything this service keeps about a citizen beside the account's own row and the history. The user name stays
 * claimed, by nobody.
 */
@ApplicationScoped
class ErasePersonalData {
    private static final List<String> STATEMENTS = List.of(
            "update user_name set citizen_id = null where citizen_id = $1",
            "update exact_user_name set citizen_id = null where citizen_id = $1",
            "update imported_citizen set content_mac = null where citizen_id = $1",
            "delete from password where citizen_id = $1",
            "delete from first_login_code where citizen_id = $1",
            "delete from shown_document where citizen_id = $1",
            "delete from registration where citizen_id = $1",
            "delete from name_attempt where citizen_id = $1",
            "delete from device_attempt where citizen_id = $1",
            "delete from recovery where citizen_id = $1",
            "delete from email_change where citizen_id = $1",
            "delete from former_address where citizen_id = $1",
            "delete from notice where citizen_id = $1",
            "delete from account_request where citizen_id = $1");

    /** In the transaction that is open on the connection, and holds the citizen's row. */
    Uni<Void> of(SqlConnection connection, UUID citizen) {
        return Multi.createFrom()
                .iterable(STATEMENTS)
                .onItem()
                .transformToUniAndConcatenate(
                        sql -> connection.preparedQuery(sql).execute(Tuple.of(citizen)))
                .onItem()
                .ignoreAsUni();
    }
}
