package hu.kapu.gateway.session;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Signs out what sessions were granted at portals, and writes down which portals have to be told, in the transaction of
 * whatever ends the session. Each grant is signed out once, so nothing is written twice however often it is asked for.
 */
@ApplicationScoped
public class LogoutNotices {
    /** Of a code that was never redeemed the portal knows nothing; it is worth nothing from now on. */
    private static final String SIGN_OUT = """
            with gone as (
                update oidc_grant set signed_out_at = $1, revoked_at = coalesce(revoked_at, $1)
                where signed_out_at is null and %s
                returning portal_id, session_id, citizen_id, code_spent_at),
            told as (
                insert into logout_notice (portal_id, session_id, citizen_id, created_at, due_at)
                select distinct portal_id, session_id, citizen_id, $1::timestamptz, %s from gone
                where code_spent_at is not null and portal_id = any($2))
            select distinct portal_id, session_id from gone where code_spent_at is not null""";

    private static final String AT_ONCE = "$1::timestamptz";

    private static final String OF_SESSIONS = SIGN_OUT.formatted(
            "session_id in (select id from session where id = any($3) or replaced_by = any($3))", AT_ONCE);
    private static final String OF_FORMER_EPOCHS = SIGN_OUT.formatted("citizen_id = $3 and epoch < $4", AT_ONCE);
    private static final String OF_METHODS = SIGN_OUT.formatted("""
            id in (select id from oidc_grant where signed_out_at is null and code_spent_at is not null
                and portal_id = $3 and methods = $4 limit $5 for update skip locked)""", """
            $1::timestamptz + make_interval(secs => $6::float8 * (hashtext(session_id::text)::bigint + 2147483648) / 4294967296)""");
    private static final String OPEN = """
            select distinct portal_id, session_id from oidc_grant
            where signed_out_at is null and code_spent_at is not null
              and session_id in (select id from session where id = $1 or replaced_by = $1)""";

    private final Pool pool;
    private final PortalsToTell portals;
    private final Clock clock;

    LogoutNotices(Pool pool, PortalsToTell portals, Clock clock) {
        this.pool = pool;
        this.portals = portals;
        this.clock = clock;
    }

    /** The portals that a session, or one in whose place it is, has opened. */
    public Uni<List<SignedInPortal>> portalsOf(UUID session) {
        return pool.preparedQuery(OPEN).execute(Tuple.of(session)).map(LogoutNotices::portals);
    }

    /**
     * Signs out a batch of what these methods opened at a portal, and tells it within the time given, each session at a
     * moment of its own. Not more than the batch when there is more.
     */
    public Uni<Integer> ofMethods(String portal, List<String> methods, Duration within, int batch) {
        Tuple values = values(clock.instant())
                .addString(portal)
                .addArrayOfString(methods.toArray(String[]::new))
                .addLong((long) batch)
                .addDouble((double) within.toSeconds());
        return pool.preparedQuery(OF_METHODS).execute(values).map(RowSet::size);
    }

    Uni<List<SignedInPortal>> ofSessions(SqlClient connection, List<UUID> ended, Instant now) {
        return connection
                .preparedQuery(OF_SESSIONS)
                .execute(values(now).addArrayOfUUID(ended.toArray(UUID[]::new)))
                .map(LogoutNotices::portals);
    }

    /** What the citizen was granted before this epoch, in sessions that go on as well. */
    Uni<Void> ofFormer(SqlClient connection, UUID citizen, long epoch, Instant now) {
        return connection
                .preparedQuery(OF_FORMER_EPOCHS)
                .execute(values(now).addUUID(citizen).addLong(epoch))
                .replaceWithVoid();
    }

    private Tuple values(Instant now) {
        return Tuple.tuple()
                .addOffsetDateTime(EpochRows.utc(now))
                .addArrayOfString(portals.ids().toArray(String[]::new));
    }

    private static List<SignedInPortal> portals(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new SignedInPortal(row.getString("portal_id"), row.getUUID("session_id")))
                .toList();
    }
}
