package hu.kapu.gateway.oidc.grant;

import hu.kapu.kit.retention.Batches;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The table {@code oidc_grant}; whatever may happen once here is one conditional statement. */
@ApplicationScoped
public class Grants {
    private static final int BATCH = 1_000;
    private static final String ANSWER_OF = "SELECT id, answer FROM oidc_grant WHERE transaction_id = $1";
    private static final String ADD = """
            INSERT INTO oidc_grant (id, transaction_id, portal_id, citizen_id, session_id, epoch, methods, auth_time,
                scope, nonce, code_challenge, redirect_uri, claims, answer, code_hash, created_at, code_expires_at, ends_at,
                dpop_key, id_token_claims)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
            ON CONFLICT (transaction_id) DO NOTHING
            RETURNING id, answer""";
    private static final String SPEND = """
            WITH g AS (
                UPDATE oidc_grant SET code_spent_at = $3,
                    ends_at = CASE WHEN $6::bytea IS NULL THEN ends_at
                        ELSE greatest(ends_at, (SELECT s.ends_at FROM session s WHERE s.id = session_id)) END
                WHERE code_hash = $1 AND portal_id = $2
                    AND code_spent_at IS NULL AND revoked_at IS NULL AND code_expires_at > $3
                    AND NOT EXISTS (SELECT 1 FROM session s LEFT JOIN session next ON next.id = s.replaced_by
                        WHERE s.id = session_id
                            AND CASE WHEN s.replaced_by IS NULL THEN s.ended_at ELSE next.ended_at END IS NOT NULL)
                RETURNING *),
            access AS (
                INSERT INTO access_token (token_hash, grant_id, issued_at, expires_at, dpop_key)
                SELECT $4, id, $3, $5, $7::text FROM g),
            refresh AS (
                INSERT INTO refresh_token (token_hash, grant_id, issued_at, expires_at, dpop_key)
                SELECT $6, g.id, $3, s.ends_at, $8::text FROM g JOIN session s ON s.id = g.session_id WHERE $6 IS NOT NULL)
            SELECT g.*,""" + GrantRows.present("$3") + "FROM g";
    private static final String REVOKE_REPLAYED = "UPDATE oidc_grant SET revoked_at = $3"
            + " WHERE code_hash = $1 AND portal_id = $2 AND code_spent_at IS NOT NULL AND revoked_at IS NULL"
            + " RETURNING id, portal_id, citizen_id, session_id";
    private static final String REVOKE = "UPDATE oidc_grant SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL";
    private static final String FORGET = "DELETE FROM oidc_grant WHERE id IN"
            + " (SELECT id FROM oidc_grant WHERE ends_at < $1 ORDER BY ends_at LIMIT $2)";

    private final Pool pool;
    private final GrantRows rows;
    private final PortalEntries entries;
    private final LeakedGrants leaked;

    Grants(Pool pool, GrantRows rows, PortalEntries entries, LeakedGrants leaked) {
        this.pool = pool;
        this.rows = rows;
        this.entries = entries;
        this.leaked = leaked;
    }

    /** The code that this transaction brought, if it has already. */
    public Uni<Optional<String>> answerOf(UUID transactionId) {
        return pool.preparedQuery(ANSWER_OF)
                .execute(Tuple.of(transactionId))
                .map(found -> GrantRows.first(found).map(rows::answer));
    }

    /** Keeps the grant unless its transaction has one; the code returned is the one that counts, ours or the earlier. */
    public Uni<String> addOnce(NewGrant grant) {
        return (grant.ofOpenSession() ? enter(grant) : add(pool, grant))
                .chain(added -> added
                        ? Uni.createFrom().item(grant.code().value())
                        : answerOf(grant.grant().transactionId()).map(Optional::orElseThrow));
    }

    /** No sign-in tells that the portal was entered, so the grant does. */
    private Uni<Boolean> enter(NewGrant grant) {
        return pool.withTransaction(connection -> add(connection, grant)
                .call(added -> added
                        ? entries.tell(connection, grant)
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> add(SqlClient client, NewGrant grant) {
        return client.preparedQuery(ADD).execute(rows.row(grant)).map(added -> added.size() > 0);
    }

    /**
     * Spends the code and stores its tokens in one statement: of parallel attempts exactly one gets the grant, and none once
     * the citizen has signed out.
     */
    public Uni<Optional<GrantInUse>> spend(OpaqueToken code, String portalId, NewTokens tokens) {
        Tuple parameters = Tuple.tuple()
                .addBuffer(Buffer.buffer(code.hash()))
                .addString(portalId)
                .addOffsetDateTime(GrantRows.utc(tokens.issuedAt()))
                .addBuffer(Buffer.buffer(tokens.access().hash()))
                .addOffsetDateTime(GrantRows.utc(tokens.accessExpiresAt()))
                .addValue(tokens.refresh().map(token -> bytes(token.hash())).orElse(null))
                .addString(tokens.dpopKey().orElse(null))
                .addString(tokens.dpopKey().filter(any -> tokens.bindsRefresh()).orElse(null));
        return pool.preparedQuery(SPEND)
                .execute(parameters)
                .map(found -> GrantRows.first(found).map(rows::inUse));
    }

    /** May be null in a tuple, unlike Mutiny's own. */
    private static io.vertx.core.buffer.Buffer bytes(byte[] hash) {
        return io.vertx.core.buffer.Buffer.buffer(hash);
    }

    /** A code that comes a second time has leaked: what it once bought is worth nothing any more (RFC 6749, 4.1.2). */
    public Uni<Boolean> revokeReplayed(OpaqueToken code, String portalId, Instant now) {
        Tuple parameters = Tuple.tuple()
                .addBuffer(Buffer.buffer(code.hash()))
                .addString(portalId)
                .addOffsetDateTime(GrantRows.utc(now));
        return leaked.end(REVOKE_REPLAYED, parameters, LeakedGrants.Sign.CODE_REPLAYED, now);
    }

    public Uni<Void> revoke(UUID grantId, Instant now) {
        return pool.preparedQuery(REVOKE)
                .execute(Tuple.of(grantId, GrantRows.utc(now)))
                .replaceWithVoid();
    }

    /** Deletes what ended before, batch by batch; safe on every instance at once. */
    Uni<Void> forgetEndedBefore(Instant instant) {
        return Batches.untilNotFull(BATCH, () -> forgetBatch(instant));
    }

    private Uni<Integer> forgetBatch(Instant instant) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(GrantRows.utc(instant), BATCH))
                .map(RowSet::rowCount);
    }
}
