package hu.kapu.gateway.registrar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hu.kapu.kit.sealing.SecretSealer;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** How a case is written into its row and read from it; its content lies there sealed. */
@ApplicationScoped
class CaseRows {
    static final String INSERT = """
            insert into registrar_case (id, kind, citizen_id, citizen_name, initiator, initiator_name, office, reason,
                case_number, sealed_payload, state, created_at, expires_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'WAITING', $11, $12)
            on conflict (id) do nothing
            """;

    private final SecretSealer sealer;
    private final ObjectMapper json;

    CaseRows(SecretSealer sealer, ObjectMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    Tuple insertion(RegistrarCase opened) {
        return Tuple.tuple()
                .addUUID(opened.id())
                .addString(opened.kind().wireName())
                .addUUID(opened.citizenId())
                .addString(opened.citizenName())
                .addUUID(opened.initiator())
                .addString(opened.initiatorName())
                .addString(opened.office())
                .addString(opened.reason())
                .addString(opened.caseNumber())
                .addValue(opened.content()
                        .map(content -> Buffer.buffer(sealer.seal(bytes(content), context(opened.id()))))
                        .orElse(null))
                .addOffsetDateTime(utc(opened.createdAt()))
                .addOffsetDateTime(utc(opened.expiresAt()));
    }

    RegistrarCase registrarCase(Row row) {
        return new RegistrarCase(
                row.getUUID("id"),
                CaseKind.parse(row.getString("kind")),
                row.getUUID("citizen_id"),
                row.getString("citizen_name"),
                row.getUUID("initiator"),
                row.getString("initiator_name"),
                row.getString("office"),
                row.getString("reason"),
                row.getString("case_number"),
                Optional.ofNullable(row.getBuffer("sealed_payload"))
                        .map(payload -> content(row.getUUID("id"), payload.getBytes())),
                CaseState.valueOf(row.getString("state")),
                decider(row),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant());
    }

    private static Optional<RegistrarCase.Decider> decider(Row row) {
        return row.getUUID("approver") == null
                ? Optional.empty()
                : Optional.of(new RegistrarCase.Decider(
                        row.getUUID("approver"),
                        row.getString("approver_name"),
                        row.getOffsetDateTime("decided_at").toInstant()));
    }

    private CaseContent content(UUID id, byte[] payload) {
        try {
            return json.readValue(sealer.open(payload, context(id)), CaseContent.class);
        } catch (IOException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }

    private byte[] bytes(CaseContent content) {
        try {
            return json.writerFor(CaseContent.class).writeValueAsBytes(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String context(UUID id) {
        return "registrar-case:" + id;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
