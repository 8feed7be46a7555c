package hu.kapu.gateway.oidc.grant;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What portals were granted about one citizen, as long as it is kept, for that citizen to read. */
@ApplicationScoped
public class GrantsOfCitizen {
    private static final String OF_CITIZEN = """
            SELECT portal_id, scope, created_at, ends_at, revoked_at FROM oidc_grant
            WHERE citizen_id = $1 ORDER BY created_at DESC, id""";

    /**
     * One sign-in at a portal, without its codes, tokens and claims.
     *
     * @param endsAt when nothing can be done with it any more, if it is not revoked before
     */
    public record Kept(
            String portalId, List<String> scopes, Instant grantedAt, Instant endsAt, Optional<Instant> revokedAt) {}

    private final Pool pool;

    GrantsOfCitizen(Pool pool) {
        this.pool = pool;
    }

    /** The newest first. */
    public Uni<List<Kept>> of(UUID citizen) {
        return pool.preparedQuery(OF_CITIZEN)
                .execute(Tuple.of(citizen))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(GrantsOfCitizen::kept)
                        .toList());
    }

    private static Kept kept(Row row) {
        return new Kept(
                row.getString("portal_id"),
                List.of(row.getString("scope").split(" ", -1)),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("ends_at").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("revoked_at")).map(OffsetDateTime::toInstant));
    }
}
