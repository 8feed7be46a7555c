package hu.kapu.gateway.oidc.authorization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import hu.kapu.gateway.oidc.OidcConfig;
import hu.kapu.gateway.oidc.Parameters;
import hu.kapu.gateway.oidc.grant.OpaqueToken;
import hu.kapu.gateway.portal.Portal;
import hu.kapu.kit.ids.Ids;
import hu.kapu.kit.retention.Batches;
import hu.kapu.kit.sealing.SecretSealer;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The table {@code pushed_request}: each reference brings its parameters once, to the client that pushed them. Anybody
 * can push for a public client, so only a number of its requests wait at a time.
 */
@ApplicationScoped
class PushedRequests {
    private static final String PREFIX = "urn:ietf:params:oauth:request_uri:";
    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};
    private static final int BATCH = 1_000;
    private static final String ADD =
            "INSERT INTO pushed_request (id, reference_hash, client_id, parameters, expires_at)"
                    + " SELECT $1::uuid, $2::bytea, $3::text, $4::bytea, $5::timestamptz";

    /** Counted without a lock: those who come at the very same moment may make it a few more. */
    private static final String ADD_UNLESS_FULL = ADD + " WHERE (SELECT count(*) FROM (SELECT 1 FROM pushed_request"
            + " WHERE client_id = $3::text AND expires_at > $6::timestamptz LIMIT $7) waiting) < $7";

    private static final String TAKE = "DELETE FROM pushed_request"
            + " WHERE reference_hash = $1 AND client_id = $2 AND expires_at > $3 RETURNING id, parameters";
    private static final String FORGET = "DELETE FROM pushed_request WHERE id IN"
            + " (SELECT id FROM pushed_request WHERE expires_at < $1 LIMIT $2)";

    private final Pool pool;
    private final SecretSealer sealer;
    private final ObjectMapper json;
    private final OidcConfig config;
    private final Ids ids;
    private final Clock clock;

    PushedRequests(Pool pool, SecretSealer sealer, ObjectMapper json, OidcConfig config, Ids ids, Clock clock) {
        this.pool = pool;
        this.sealer = sealer;
        this.json = json;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether this {@code request_uri} names a pushed request at all, known or not. */
    static boolean isReference(String requestUri) {
        return requestUri.startsWith(PREFIX);
    }

    /** The {@code request_uri} under which these parameters lie now; empty while too many wait for a public client. */
    Uni<Optional<String>> keep(Portal portal, Parameters parameters) {
        UUID id = ids.next();
        OpaqueToken reference = OpaqueToken.random();
        Tuple row = Tuple.tuple()
                .addUUID(id)
                .addBuffer(Buffer.buffer(reference.hash()))
                .addString(portal.clientId())
                .addBuffer(Buffer.buffer(sealer.seal(write(parameters), context(id))))
                .addOffsetDateTime(now().plus(config.pushedRequestLifetime()));
        return add(portal, row)
                .map(added -> added.rowCount() == 1 ? Optional.of(PREFIX + reference.value()) : Optional.empty());
    }

    private Uni<RowSet<Row>> add(Portal portal, Tuple row) {
        return portal.isPublicClient()
                ? pool.preparedQuery(ADD_UNLESS_FULL)
                        .execute(row.addOffsetDateTime(now()).addLong(config.pushedRequestsPerPublicClient()))
                : pool.preparedQuery(ADD).execute(row);
    }

    /** Spends the reference; empty when it is unknown, expired, used or another client's. */
    Uni<Optional<Parameters>> take(String requestUri, String clientId) {
        OpaqueToken reference = new OpaqueToken(requestUri.substring(PREFIX.length()));
        return pool.preparedQuery(TAKE)
                .execute(Tuple.tuple()
                        .addBuffer(Buffer.buffer(reference.hash()))
                        .addString(clientId)
                        .addOffsetDateTime(now()))
                .map(rows -> rows.iterator().hasNext()
                        ? Optional.of(read(rows.iterator().next()))
                        : Optional.empty());
    }

    @Scheduled(every = "60s", identity = "pushed-requests", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forgetExpired() {
        return Batches.untilNotFull(BATCH, this::forgetBatch);
    }

    private Uni<Integer> forgetBatch() {
        return pool.preparedQuery(FORGET).execute(Tuple.of(now(), BATCH)).map(RowSet::rowCount);
    }

    private byte[] write(Parameters parameters) {
        try {
            return json.writeValueAsBytes(parameters.single());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a pushed request is not writable as JSON", e);
        }
    }

    private Parameters read(Row row) {
        byte[] plain = sealer.open(row.getBuffer("parameters").getBytes(), context(row.getUUID("id")));
        try {
            return Parameters.of(json.readValue(plain, PARAMETERS));
        } catch (IOException e) {
            throw new UncheckedIOException("a pushed request is not readable as JSON", e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String context(UUID id) {
        return "pushed-request:" + id;
    }
}
