package hu.kapu.gateway.oidc.grant;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Tokens in portals' hands, found by what the portal shows; the grant, its session and epoch come with each. */
@ApplicationScoped
public class LiveTokens {
    private static final String ACCESS =
            "SELECT g.*, t.scope AS token_scope, t.dpop_key AS token_key, t.issued_at, t.expires_at,"
                    + GrantRows.present("$2") + "FROM access_token t JOIN oidc_grant g ON g.id = t.grant_id"
                    + " WHERE t.token_hash = $1 AND t.expires_at > $2 AND g.revoked_at IS NULL";
    private static final String REFRESH =
            "SELECT g.*, NULL::text AS token_scope, r.dpop_key AS token_key, r.issued_at, r.expires_at,"
                    + GrantRows.present("$2") + "FROM refresh_token r JOIN oidc_grant g ON g.id = r.grant_id"
                    + " WHERE r.token_hash = $1 AND r.expires_at > $2 AND r.used_at IS NULL AND g.revoked_at IS NULL";
    private static final String REVOKE = """
            WITH shown AS (
                SELECT grant_id, false AS whole FROM access_token WHERE token_hash = $1
                UNION ALL
                SELECT grant_id, true FROM refresh_token WHERE token_hash = $1),
            own AS (SELECT s.* FROM shown s JOIN oidc_grant g ON g.id = s.grant_id AND g.portal_id = $2),
            token AS (
                UPDATE access_token SET expires_at = least(expires_at, $3)
                WHERE token_hash = $1 AND grant_id IN (SELECT grant_id FROM own WHERE NOT whole)),
            family AS (
                UPDATE oidc_grant SET revoked_at = $3
                WHERE revoked_at IS NULL AND id IN (SELECT grant_id FROM own WHERE whole))
            SELECT (SELECT count(*) FROM shown) = (SELECT count(*) FROM own) AS ours""";

    private final Pool pool;
    private final GrantRows rows;

    LiveTokens(Pool pool, GrantRows rows) {
        this.pool = pool;
        this.rows = rows;
    }

    /** An access token that has not expired and was not taken back. */
    public Uni<Optional<TokenInUse>> access(OpaqueToken token, Instant now) {
        return find(ACCESS, token, now);
    }

    /** A refresh token that could be exchanged. */
    public Uni<Optional<TokenInUse>> refresh(OpaqueToken token, Instant now) {
        return find(REFRESH, token, now);
    }

    /**
     * Takes back an access token, or with a refresh token the whole grant (RFC 7009, section 2.1).
     *
     * @return false when the token is another portal's; nothing happens to it then
     */
    public Uni<Boolean> revoke(OpaqueToken token, String portalId, Instant now) {
        Tuple parameters = Tuple.tuple()
                .addBuffer(Buffer.buffer(token.hash()))
                .addString(portalId)
                .addOffsetDateTime(GrantRows.utc(now));
        return pool.preparedQuery(REVOKE)
                .execute(parameters)
                .map(found -> found.iterator().next().getBoolean("ours"));
    }

    private Uni<Optional<TokenInUse>> find(String sql, OpaqueToken token, Instant now) {
        return pool.preparedQuery(sql)
                .execute(Tuple.tuple().addBuffer(Buffer.buffer(token.hash())).addOffsetDateTime(GrantRows.utc(now)))
                .map(this::inUse);
    }

    private Optional<TokenInUse> inUse(RowSet<Row> found) {
        return GrantRows.first(found).map(rows::tokenInUse);
    }
}
