package hu.kapu.gateway.recovery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hu.kapu.gateway.clients.EidPair;
import hu.kapu.gateway.clients.ProvenMailbox;
import hu.kapu.gateway.recovery.RecoveryState.CodeSent;
import hu.kapu.gateway.recovery.RecoveryState.Done;
import hu.kapu.gateway.recovery.RecoveryState.MailboxProved;
import hu.kapu.gateway.recovery.RecoveryState.MayChoosePassword;
import hu.kapu.gateway.recovery.RecoveryState.Started;
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
import org.jspecify.annotations.Nullable;

/** How a recovery is written into its row and read from it; the card's pair lies there sealed until it is used. */
@ApplicationScoped
class RecoveryRows {
    static final String MOVE = """
            update recovery_transaction set revision = revision + 1, state = $3, user_name = $4, citizen_id = $5,
                recovery_at = $6, proof_attempt = $7, further_proof = $8, sealed_eid_pair = $9, restricted_until = $10
            where id = $1 and revision = $2
            """;

    private final SecretSealer sealer;
    private final ObjectMapper json;

    RecoveryRows(SecretSealer sealer, ObjectMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    Tuple movement(RecoveryTransaction from, RecoveryState to) {
        Tuple key = Tuple.tuple().addUUID(from.id()).addInteger(from.revision());
        return switch (to) {
            case Started ignored -> write(key.addString("STARTED"), null, null, null, null, null);
            case CodeSent(String userName) -> write(key.addString("CODE_SENT"), userName, null, null, null, null);
            case MailboxProved(ProvenMailbox mailbox, UUID attempt) ->
                write(key.addString("MAILBOX_PROVED"), mailbox.userName(), mailbox, attempt, null, null);
            case MayChoosePassword(ProvenMailbox mailbox, UUID attempt, FurtherProof proof) ->
                write(
                        key.addString("MAY_CHOOSE_PASSWORD"),
                        mailbox.userName(),
                        mailbox,
                        attempt,
                        kind(proof),
                        sealed(from.id(), proof));
            case Done(ProvenMailbox mailbox, UUID attempt, FurtherProof proof, Optional<Instant> until) -> {
                Tuple row = key.addString("DONE");
                addProof(row, mailbox.userName(), mailbox, attempt);
                yield row.addString(kind(proof))
                        .addValue(null)
                        .addOffsetDateTime(until.map(RecoveryRows::utc).orElse(null));
            }
        };
    }

    private static Tuple write(
            Tuple row,
            @Nullable String userName,
            @Nullable ProvenMailbox mailbox,
            @Nullable UUID attempt,
            @Nullable String proof,
            @Nullable Buffer sealedPair) {
        addProof(row, userName, mailbox, attempt);
        return row.addString(proof).addValue(sealedPair).addOffsetDateTime(null);
    }

    private static void addProof(
            Tuple row, @Nullable String userName, @Nullable ProvenMailbox mailbox, @Nullable UUID attempt) {
        row.addString(userName)
                .addUUID(mailbox == null ? null : mailbox.citizenId())
                .addOffsetDateTime(mailbox == null ? null : utc(mailbox.recoveryAt()))
                .addUUID(attempt);
    }

    RecoveryTransaction transaction(Row row) {
        return new RecoveryTransaction(
                row.getUUID("id"),
                row.getUUID("browser"),
                row.getInteger("revision"),
                origin(row),
                row.getOffsetDateTime("expires_at").toInstant(),
                state(row));
    }

    private static RecoveryTransaction.@Nullable Origin origin(Row row) {
        return row.getUUID("sign_in") == null
                ? null
                : new RecoveryTransaction.Origin(
                        row.getUUID("sign_in"),
                        row.getString("portal_name_hu"),
                        row.getString("portal_name_en"),
                        row.getString("portal_logo"));
    }

    private RecoveryState state(Row row) {
        return switch (row.getString("state")) {
            case "STARTED" -> new Started();
            case "CODE_SENT" -> new CodeSent(row.getString("user_name"));
            case "MAILBOX_PROVED" -> new MailboxProved(mailbox(row), row.getUUID("proof_attempt"));
            case "MAY_CHOOSE_PASSWORD" -> new MayChoosePassword(mailbox(row), row.getUUID("proof_attempt"), proof(row));
            default ->
                new Done(
                        mailbox(row),
                        row.getUUID("proof_attempt"),
                        new FurtherProof.NotNeeded(),
                        Optional.ofNullable(row.getOffsetDateTime("restricted_until"))
                                .map(OffsetDateTime::toInstant));
        };
    }

    private static ProvenMailbox mailbox(Row row) {
        return new ProvenMailbox(
                row.getUUID("citizen_id"),
                row.getString("user_name"),
                row.getOffsetDateTime("recovery_at").toInstant());
    }

    private FurtherProof proof(Row row) {
        return switch (row.getString("further_proof")) {
            case "DELETION_CODE" -> new FurtherProof.DeletionCode();
            case "EID_PAIR" -> new FurtherProof.CardPair(pair(row));
            default -> new FurtherProof.NotNeeded();
        };
    }

    private static String kind(FurtherProof proof) {
        return switch (proof) {
            case FurtherProof.NotNeeded() -> "NOT_NEEDED";
            case FurtherProof.DeletionCode() -> "DELETION_CODE";
            case FurtherProof.CardPair ignored -> "EID_PAIR";
        };
    }

    private @Nullable Buffer sealed(UUID recovery, FurtherProof proof) {
        return proof.cardPair()
                .map(pair -> Buffer.buffer(sealer.seal(bytes(pair), context(recovery))))
                .orElse(null);
    }

    private EidPair pair(Row row) {
        byte[] sealed = row.getBuffer("sealed_eid_pair").getBytes();
        try {
            return json.readValue(sealer.open(sealed, context(row.getUUID("id"))), EidPair.class);
        } catch (IOException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }

    private byte[] bytes(EidPair pair) {
        try {
            return json.writeValueAsBytes(pair);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String context(UUID recovery) {
        return "recovery:" + recovery;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
