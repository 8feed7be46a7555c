package hu.kapu.gateway.scope;

import hu.kapu.kit.retention.Batches;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tokens for the REST API. They live in a table of their own, so that none of them can ever stand in for a token that was
 * granted by a citizen.
 */
@ApplicationScoped
public class ApiTokens {
    private static final Logger LOG = Logger.getLogger(ApiTokens.class);
    private static final int BATCH = 1_000;

    /**
     * A fresh token with what it is good for.
     *
     * @param key thumbprint of the key without which it is worth nothing, if it is bound to one
     */
    public record Issued(ApiToken token, Set<Scope> scopes, Duration lifetime, Optional<String> key) {}

    /**
     * Whose a good token is.
     *
     * @param key thumbprint of the key that has to be proved with it, if it is bound to one
     */
    record Owner(ApiCaller caller, Optional<String> key) {}

    private final Pool pool;
    private final OperatorClients clients;
    private final ApiConfiguration configuration;
    private final Clock clock;

    ApiTokens(Pool pool, OperatorClients clients, ApiConfiguration configuration, Clock clock) {
        this.pool = pool;
        this.clients = clients;
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * For a client that has proved itself; the scopes are among its own.
     *
     * @param key thumbprint of the key that it proved beside, if it did (RFC 9449, section 5)
     */
    public Uni<Issued> issue(OperatorClient client, Set<Scope> scopes, Optional<String> key) {
        return issue(client.clientId(), null, scopes, key);
    }

    /** For a portal that has proved itself, to act as itself; the key as for a client. */
    public Uni<Issued> issueToPortal(String clientId, String portalId, Optional<String> key) {
        return issue(clientId, portalId, EnumSet.of(Scope.STATISTICS_OWN), key);
    }

    /** Whose token this is, as long as it is good; a client that is gone or has lost a scope has lost it here too. */
    Uni<Optional<Owner>> ownerOf(ApiToken token) {
        return pool.preparedQuery("select * from api_token where token_hash = $1 and expires_at > $2")
                .execute(Tuple.tuple().addBuffer(Buffer.buffer(token.hash())).addOffsetDateTime(utc(clock.instant())))
                .map(rows -> rows.iterator().hasNext() ? owner(rows.iterator().next()) : Optional.empty());
    }

    @Scheduled(
            every = "5m",
            delayed = "1m",
            identity = "api-token-cleanup",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forgetExpired() {
        return Batches.untilNotFull(BATCH, this::forgetBatch);
    }

    private Uni<Integer> forgetBatch() {
        return pool.preparedQuery("""
                        delete from api_token where token_hash in (
                            select token_hash from api_token where expires_at < $1 limit $2)
                        """)
                .execute(Tuple.of(utc(clock.instant()), BATCH))
                .map(RowSet::rowCount);
    }

    private Uni<Issued> issue(String clientId, @Nullable String portalId, Set<Scope> scopes, Optional<String> key) {
        ApiToken token = ApiToken.random();
        Instant now = clock.instant();
        String[] names = scopes.stream().map(Scope::wireName).sorted().toArray(String[]::new);
        Tuple row = Tuple.tuple()
                .addBuffer(Buffer.buffer(token.hash()))
                .addString(clientId)
                .addString(portalId)
                .addArrayOfString(names)
                .addOffsetDateTime(utc(now))
                .addOffsetDateTime(utc(now.plus(configuration.tokenLifetime())))
                .addString(key.orElse(null));
        return pool.preparedQuery("""
                        insert into api_token
                            (token_hash, client_id, portal_id, scopes, issued_at, expires_at, dpop_key)
                        values ($1, $2, $3, $4, $5, $6, $7)
                        """)
                .execute(row)
                .invoke(() ->
                        LOG.infof("A token for the REST API was issued to %s: %s", clientId, String.join(" ", names)))
                .replaceWith(new Issued(token, scopes, configuration.tokenLifetime(), key));
    }

    private Optional<Owner> owner(Row row) {
        return caller(row).map(caller -> new Owner(caller, Optional.ofNullable(row.getString("dpop_key"))));
    }

    private Optional<ApiCaller> caller(Row row) {
        Set<Scope> granted = EnumSet.noneOf(Scope.class);
        Arrays.stream(row.getArrayOfStrings("scopes"))
                .flatMap(name -> Scope.parse(name).stream())
                .forEach(granted::add);
        String portalId = row.getString("portal_id");
        if (portalId != null) {
            return Optional.of(new ApiCaller.Portal(portalId, granted));
        }
        return clients.byId(row.getString("client_id")).map(client -> {
            granted.retainAll(client.scopes());
            return new ApiCaller.Client(client.clientId(), client.name(), granted);
        });
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
