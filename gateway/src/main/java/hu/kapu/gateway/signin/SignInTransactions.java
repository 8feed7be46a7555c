package hu.kapu.gateway.signin;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of {@code sign_in_transaction}; every change is a compare-and-set on the revision it was decided on. */
@ApplicationScoped
class SignInTransactions {
    private final Pool pool;

    SignInTransactions(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> begin(UUID id, UUID browser, Target target, Instant now, Instant expiresAt) {
        Target.@Nullable Portal portal = target instanceof Target.Portal at ? at : null;
        Tuple values = Tuple.tuple()
                .addUUID(id)
                .addUUID(browser)
                .addString(portal == null ? null : portal.portalId())
                .addString(portal == null ? null : portal.nameHu())
                .addString(portal == null ? null : portal.nameEn())
                .addString(portal == null ? null : portal.logo())
                .addString(
                        portal == null || portal.minimumLevel() == null
                                ? null
                                : portal.minimumLevel().wireName())
                .addString(portal == null ? null : portal.redirectOrigin())
                .addString(portal == null ? null : portal.oidcRequest())
                .addOffsetDateTime(utc(now))
                .addOffsetDateTime(utc(expiresAt));
        return pool.preparedQuery("""
                        insert into sign_in_transaction (id, browser, state, portal_id, portal_name_hu, portal_name_en,
                            portal_logo, minimum_level, redirect_origin, oidc_request, created_at, expires_at)
                        values ($1, $2, 'STARTED', $3, $4, $5, $6, $7, $8, $9, $10, $11)
                        """).execute(values).replaceWithVoid();
    }

    Uni<Void> keepNewest(UUID browser, int count) {
        return pool.preparedQuery("""
                        delete from sign_in_transaction where id in (
                            select id from sign_in_transaction
                            where browser = $1 and state in ('STARTED', 'PASSWORD_ACCEPTED', 'VERIFYING')
                            order by created_at desc, id desc offset $2)
                        """).execute(Tuple.of(browser, count)).replaceWithVoid();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
