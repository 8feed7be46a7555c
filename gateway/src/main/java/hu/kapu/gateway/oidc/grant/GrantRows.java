package hu.kapu.gateway.oidc.grant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import hu.kapu.gateway.calendar.Method;
import hu.kapu.kit.sealing.SecretSealer;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Grants to rows and back; claims and answer are sealed with the grant's id, so that swapped rows do not open. */
@ApplicationScoped
class GrantRows {
    private static final TypeReference<Map<String, Object>> CLAIMS = new TypeReference<>() {};

    private final SecretSealer sealer;
    private final ObjectMapper json;

    GrantRows(SecretSealer sealer, ObjectMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    /**
     * What has become of the access behind grant {@code g}, as columns.
     *
     * @param now the parameter with the present instant
     */
    static String present(String now) {
        return """
                 coalesce((SELECT e.epoch FROM citizen_epoch e WHERE e.citizen_id = g.citizen_id), 0) AS present_epoch,
                EXISTS (SELECT 1 FROM session made JOIN session s ON s.id = coalesce(made.replaced_by, made.id)
                    WHERE made.id = g.session_id AND s.ended_at IS NULL AND s.ends_at > :now
                        AND (s.closing_at IS NULL OR s.closing_at > :now)) AS session_open
                """.replace(":now", now);
    }

    Tuple row(NewGrant added) {
        Grant grant = added.grant();
        return Tuple.tuple()
                .addUUID(grant.id())
                .addUUID(grant.transactionId())
                .addString(grant.portalId())
                .addUUID(grant.citizenId())
                .addUUID(grant.sessionId())
                .addLong(grant.epoch())
                .addArrayOfString(
                        grant.methods().stream().map(Method::wireName).sorted().toArray(String[]::new))
                .addOffsetDateTime(utc(grant.authTime()))
                .addString(String.join(" ", grant.scope()))
                .addString(grant.nonce())
                .addString(grant.codeChallenge())
                .addString(grant.redirectUri())
                .addBuffer(seal(write(grant.claims()), claimsContext(grant.id())))
                .addBuffer(seal(added.code().value().getBytes(StandardCharsets.UTF_8), answerContext(grant.id())))
                .addBuffer(Buffer.buffer(added.code().hash()))
                .addOffsetDateTime(utc(added.createdAt()))
                .addOffsetDateTime(utc(added.codeExpiresAt()))
                .addOffsetDateTime(utc(added.endsAt()))
                .addString(grant.dpopKey())
                .addBuffer(seal(write(grant.idTokenClaims()), idTokenClaimsContext(grant.id())));
    }

    String answer(Row row) {
        return new String(open(row, "answer", answerContext(row.getUUID("id"))), StandardCharsets.UTF_8);
    }

    GrantInUse inUse(Row row) {
        UUID id = row.getUUID("id");
        Grant grant = new Grant(
                id,
                row.getUUID("transaction_id"),
                row.getString("portal_id"),
                row.getUUID("citizen_id"),
                row.getUUID("session_id"),
                row.getLong("epoch"),
                methods(row.getArrayOfStrings("methods")),
                instant(row, "auth_time"),
                scope(row.getString("scope")),
                row.getString("nonce"),
                row.getString("code_challenge"),
                row.getString("dpop_key"),
                row.getString("redirect_uri"),
                read(open(row, "claims", claimsContext(id))),
                idTokenClaims(row, id));
        return new GrantInUse(grant, row.getLong("present_epoch"), row.getBoolean("session_open"));
    }

    TokenInUse tokenInUse(Row row) {
        GrantInUse use = inUse(row);
        String narrowed = row.getString("token_scope");
        return new TokenInUse(
                use,
                narrowed == null ? use.grant().scope() : scope(narrowed),
                Optional.ofNullable(row.getString("token_key")),
                instant(row, "issued_at"),
                instant(row, "expires_at"));
    }

    Buffer sealed(RefreshAnswer answer, OpaqueToken token) {
        return seal(answer.text().getBytes(StandardCharsets.UTF_8), refreshContext(token));
    }

    RefreshAnswer refreshAnswer(Row row, OpaqueToken token) {
        byte[] plain = open(row, "lost_answer", refreshContext(token));
        return RefreshAnswer.parse(new String(plain, StandardCharsets.UTF_8));
    }

    static Optional<Row> first(RowSet<Row> found) {
        return found.size() == 0
                ? Optional.empty()
                : Optional.of(found.iterator().next());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Set<String> scope(String text) {
        return new LinkedHashSet<>(Arrays.asList(text.split(" ")));
    }

    /** Rows from before they were stored apart have none. */
    private Map<String, Object> idTokenClaims(Row row, UUID id) {
        return row.getBuffer("id_token_claims") == null
                ? Map.of()
                : read(open(row, "id_token_claims", idTokenClaimsContext(id)));
    }

    private static Set<Method> methods(String[] wireNames) {
        return Arrays.stream(wireNames)
                .map(name -> Method.parse(name).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Buffer seal(byte[] plain, String context) {
        return Buffer.buffer(sealer.seal(plain, context));
    }

    private byte[] open(Row row, String column, String context) {
        return sealer.open(row.getBuffer(column).getBytes(), context);
    }

    private byte[] write(Map<String, Object> claims) {
        try {
            return json.writeValueAsBytes(claims);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("claims are not writable as JSON", e);
        }
    }

    private Map<String, Object> read(byte[] claims) {
        try {
            return json.readValue(claims, CLAIMS);
        } catch (IOException e) {
            throw new UncheckedIOException("stored claims are not readable as JSON", e);
        }
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private static String refreshContext(OpaqueToken token) {
        return "refresh-answer:" + HexFormat.of().formatHex(token.hash());
    }

    private static String claimsContext(UUID grantId) {
        return "grant-claims:" + grantId;
    }

    private static String idTokenClaimsContext(UUID grantId) {
        return "grant-id-token-claims:" + grantId;
    }

    private static String answerContext(UUID grantId) {
        return "grant-answer:" + grantId;
    }
}
