package hu.kapu.gateway.oidc.grant;

import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.kit.retention.Batches;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The table {@code refresh_token}. An exchange is one statement: of parallel uses exactly one succeeds. Within the grace
 * one more gets the same answer; after it a second use ends the whole grant (RFC 9700, section 4.14.2).
 */
@ApplicationScoped
public class RefreshTokens {
    private static final int BATCH = 1_000;
    private static final String EXCHANGE =
            """
            WITH spent AS (
                UPDATE refresh_token r SET used_at = $3, answer = $4
                FROM oidc_grant g
                WHERE r.token_hash = $1 AND r.used_at IS NULL AND r.expires_at > $3
                    AND g.id = r.grant_id AND g.portal_id = $2 AND g.revoked_at IS NULL
                    AND ($8::text IS NULL OR string_to_array($8, ' ') <@ string_to_array(g.scope, ' '))
                    AND (r.dpop_key IS NULL OR r.dpop_key = $9::text)
                RETURNING r.grant_id, r.expires_at, r.dpop_key),
            access AS (
                INSERT INTO access_token (token_hash, grant_id, issued_at, expires_at, scope, dpop_key)
                SELECT $5, grant_id, $3, $6, $8, $9 FROM spent),
            refresh AS (
                INSERT INTO refresh_token (token_hash, grant_id, issued_at, expires_at, dpop_key)
                SELECT $7, grant_id, $3, expires_at, dpop_key FROM spent)
            SELECT g.*,""" + GrantRows.present("$3") + "FROM spent JOIN oidc_grant g ON g.id = spent.grant_id";
    private static final String STATE = """
            SELECT r.used_at,
                r.expires_at > $3 AND g.revoked_at IS NULL AND (r.dpop_key IS NULL OR r.dpop_key IS NOT DISTINCT FROM $4::text)
                    AS good
            FROM refresh_token r JOIN oidc_grant g ON g.id = r.grant_id
            WHERE r.token_hash = $1 AND g.portal_id = $2""";
    private static final String REPEAT =
            """
            WITH again AS (
                UPDATE refresh_token r SET repeated_at = $3
                FROM oidc_grant g
                WHERE r.token_hash = $1 AND r.used_at > $4 AND r.repeated_at IS NULL AND r.answer IS NOT NULL
                    AND r.expires_at > $3 AND g.id = r.grant_id AND g.portal_id = $2 AND g.revoked_at IS NULL
                RETURNING r.grant_id, r.answer AS lost_answer, r.used_at)
            SELECT g.*, again.lost_answer, again.used_at,""" + GrantRows.present("$3") + "FROM again JOIN oidc_grant g ON g.id = again.grant_id";
    private static final String REVOKE_FAMILY = "UPDATE oidc_grant g SET revoked_at = $3 FROM refresh_token r"
            + " WHERE r.token_hash = $1 AND g.id = r.grant_id AND g.portal_id = $2 AND g.revoked_at IS NULL"
            + " RETURNING g.id, g.portal_id, g.citizen_id, g.session_id";
    private static final String ERASE = "UPDATE refresh_token SET answer = NULL WHERE token_hash IN"
            + " (SELECT token_hash FROM refresh_token WHERE answer IS NOT NULL AND used_at < $1 LIMIT $2)";

    private final Pool pool;
    private final GrantRows rows;
    private final LeakedGrants leaked;
    private final OidcConfig config;

    RefreshTokens(Pool pool, GrantRows rows, LeakedGrants leaked, OidcConfig config) {
        this.pool = pool;
        this.rows = rows;
        this.leaked = leaked;
        this.config = config;
    }

    /** Spends the token and stores what it is exchanged for; nothing when it cannot be exchanged. */
    public Uni<Optional<GrantInUse>> exchange(
            OpaqueToken token, String portalId, RefreshAnswer answer, Instant now, Instant accessExpiresAt) {
        Tuple parameters = key(token, portalId, now)
                .addBuffer(rows.sealed(answer, token))
                .addBuffer(Buffer.buffer(answer.access().hash()))
                .addOffsetDateTime(GrantRows.utc(accessExpiresAt))
                .addBuffer(Buffer.buffer(answer.refresh().hash()))
                .addString(answer.narrowedScope().orElse(null))
                .addString(answer.dpopKey().orElse(null));
        return pool.preparedQuery(EXCHANGE)
                .execute(parameters)
                .map(found -> GrantRows.first(found).map(rows::inUse));
    }

    /** Why it could not be exchanged. */
    public Uni<RefreshTokenState> stateOf(OpaqueToken token, String portalId, Optional<String> dpopKey, Instant now) {
        return pool.preparedQuery(STATE)
                .execute(key(token, portalId, now).addString(dpopKey.orElse(null)))
                .map(found -> GrantRows.first(found).map(row -> state(row, now)).orElse(RefreshTokenState.WORTHLESS));
    }

    /** The answer of a moment ago, once; for whoever comes third there is none. */
    public Uni<Optional<LostAnswer>> repeat(OpaqueToken token, String portalId, Instant now) {
        return pool.preparedQuery(REPEAT)
                .execute(key(token, portalId, now).addOffsetDateTime(GrantRows.utc(graceBegan(now))))
                .map(found -> GrantRows.first(found).map(row -> lost(row, token)));
    }

    /** Ends the grant and with it every token that came of it; false when it had ended before. */
    public Uni<Boolean> revokeFamily(OpaqueToken token, String portalId, Instant now) {
        return leaked.end(REVOKE_FAMILY, key(token, portalId, now), LeakedGrants.Sign.REFRESH_TOKEN_REUSED, now);
    }

    /** Erases answers nobody may get any more. */
    Uni<Void> eraseAnswers(Instant now) {
        return Batches.untilNotFull(BATCH, () -> eraseBatch(now));
    }

    private Uni<Integer> eraseBatch(Instant now) {
        return pool.preparedQuery(ERASE)
                .execute(Tuple.of(GrantRows.utc(graceBegan(now)), BATCH))
                .map(RowSet::rowCount);
    }

    private RefreshTokenState state(Row row, Instant now) {
        OffsetDateTime usedAt = row.getOffsetDateTime("used_at");
        if (!row.getBoolean("good")) {
            return RefreshTokenState.WORTHLESS;
        }
        if (usedAt == null) {
            return RefreshTokenState.ASKED_TOO_MUCH;
        }
        return usedAt.toInstant().isAfter(graceBegan(now))
                ? RefreshTokenState.USED_JUST_NOW
                : RefreshTokenState.USED_BEFORE;
    }

    private LostAnswer lost(Row row, OpaqueToken token) {
        return new LostAnswer(
                rows.inUse(row),
                rows.refreshAnswer(row, token),
                row.getOffsetDateTime("used_at").toInstant());
    }

    private Instant graceBegan(Instant now) {
        return now.minus(config.refreshGrace());
    }

    private static Tuple key(OpaqueToken token, String portalId, Instant now) {
        return Tuple.tuple()
                .addBuffer(Buffer.buffer(token.hash()))
                .addString(portalId)
                .addOffsetDateTime(GrantRows.utc(now));
    }
}
