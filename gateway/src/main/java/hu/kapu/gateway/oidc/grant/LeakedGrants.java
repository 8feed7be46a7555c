package hu.kapu.gateway.oidc.grant;

import hu.kapu.gateway.oidc.grant.GrantEvents.TokensRevoked;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Grants that end because something used was shown again, so that somebody has a copy; never in silence. */
@ApplicationScoped
class LeakedGrants {
    private static final Logger LOG = Logger.getLogger(LeakedGrants.class);

    /** What gave it away. */
    enum Sign {
        REFRESH_TOKEN_REUSED,
        CODE_REPLAYED;

        String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Pool pool;
    private final GrantEvents events;
    private final MeterProvider<Counter> revoked;

    LeakedGrants(Pool pool, GrantEvents events, MeterRegistry metrics) {
        this.pool = pool;
        this.events = events;
        this.revoked = Counter.builder("kapu.tokens.revoked")
                .description("Grants that ended because a code or a refresh token was shown twice")
                .withRegistry(metrics);
    }

    /**
     * Ends a grant and tells its citizen, in one transaction; false when there was none to end.
     *
     * @param update ends one grant at most, and returns its {@code id, portal_id, citizen_id, session_id}
     */
    Uni<Boolean> end(String update, Tuple parameters, Sign sign, Instant now) {
        return pool.withTransaction(connection -> connection
                        .preparedQuery(update)
                        .execute(parameters)
                        .map(GrantRows::first)
                        .call(ended -> ended.map(row ->
                                        events.revoked(connection, row.getUUID("citizen_id"), data(row, sign, now)))
                                .orElseGet(() -> Uni.createFrom().voidItem())))
                .invoke(ended -> ended.ifPresent(row -> report(row, sign)))
                .map(Optional::isPresent);
    }

    private static TokensRevoked data(Row row, Sign sign, Instant now) {
        return new TokensRevoked(row.getString("portal_id"), row.getUUID("session_id"), sign.wireName(), now);
    }

    private void report(Row row, Sign sign) {
        String portal = row.getString("portal_id");
        LOG.warnf("portal %s: %s; its grant %s ends", portal, sign.wireName(), row.getUUID("id"));
        revoked.withTags("portal", portal, "reason", sign.wireName()).increment();
    }
}
