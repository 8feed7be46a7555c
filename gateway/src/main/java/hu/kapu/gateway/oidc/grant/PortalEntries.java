package hu.kapu.gateway.oidc.grant;

import hu.kapu.kit.retention.Batches;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/**
 * The table {@code portal_entry}: entries into portals out of an open session, which no sign-in of their own tells. Of
 * one portal in one session one an hour is told, or portals that ask again silently would fill the history.
 */
@ApplicationScoped
class PortalEntries {
    private static final int BATCH = 1_000;
    private static final Duration TOLD_AGAIN_AFTER = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(1);

    private static final String TELL = """
            INSERT INTO portal_entry AS e (session_id, portal_id, told_at) VALUES ($1, $2, $3)
            ON CONFLICT (session_id, portal_id) DO UPDATE SET told_at = excluded.told_at WHERE e.told_at <= $4""";
    private static final String FORGET = "DELETE FROM portal_entry WHERE (session_id, portal_id) IN"
            + " (SELECT session_id, portal_id FROM portal_entry WHERE told_at < $1 LIMIT $2)";

    private final Pool pool;
    private final GrantEvents events;

    PortalEntries(Pool pool, GrantEvents events) {
        this.pool = pool;
        this.events = events;
    }

    /** In the transaction that stores the grant. */
    Uni<Void> tell(SqlConnection connection, NewGrant entry) {
        Instant now = entry.createdAt();
        return connection
                .preparedQuery(TELL)
                .execute(Tuple.of(
                        entry.grant().sessionId(),
                        entry.grant().portalId(),
                        GrantRows.utc(now),
                        GrantRows.utc(now.minus(TOLD_AGAIN_AFTER))))
                .chain(told -> told.rowCount() == 1
                        ? events.entered(connection, entry.grant(), now)
                        : Uni.createFrom().voidItem());
    }

    /** Deletes what was told so long ago that it is told again anyway. */
    Uni<Void> forgetOld(Instant now) {
        return Batches.untilNotFull(BATCH, () -> forgetBatch(now.minus(KEPT)));
    }

    private Uni<Integer> forgetBatch(Instant before) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(GrantRows.utc(before), BATCH))
                .map(RowSet::rowCount);
    }
}
