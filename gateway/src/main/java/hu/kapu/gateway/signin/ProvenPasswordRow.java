package hu.kapu.gateway.signin;

import hu.kapu.gateway.clients.AcceptedCitizen;
import hu.kapu.kit.sealing.SecretSealer;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of a sign-in's row that says who proved a password; the device token lies there sealed. */
@ApplicationScoped
class ProvenPasswordRow {
    private final SecretSealer sealer;

    ProvenPasswordRow(SecretSealer sealer) {
        this.sealer = sealer;
    }

    static Tuple addNobody(Tuple row) {
        return row.addUUID(null)
                .addString(null)
                .addString(null)
                .addString(null)
                .addString(null)
                .addString(null)
                .addBoolean(null)
                .addValue(null)
                .addOffsetDateTime(null)
                .addUUID(null)
                .addLong(null)
                .addOffsetDateTime(null)
                .addOffsetDateTime(null)
                .addOffsetDateTime(null);
    }

    Tuple add(Tuple row, UUID transaction, ProvenPassword password) {
        AcceptedCitizen citizen = password.citizen();
        byte[] token = citizen.deviceToken().getBytes(StandardCharsets.UTF_8);
        return row.addUUID(citizen.citizenId())
                .addString(citizen.userName())
                .addString(citizen.displayName())
                .addString(citizen.language())
                .addString(citizen.maskedAddress())
                .addString(citizen.sealedRecipient())
                .addBoolean(citizen.knownDevice())
                .addValue(Buffer.buffer(sealer.seal(token, context(transaction))))
                .addOffsetDateTime(utc(citizen.passwordAt()))
                .addUUID(password.attempt())
                .addLong(password.epoch())
                .addOffsetDateTime(utc(citizen.restrictedUntil()))
                .addOffsetDateTime(utc(citizen.frozenNoticeAt()))
                .addOffsetDateTime(utc(citizen.closingAt()));
    }

    ProvenPassword read(Row row) {
        byte[] token = sealer.open(row.getBuffer("sealed_device_token").getBytes(), context(row.getUUID("id")));
        return new ProvenPassword(
                new AcceptedCitizen(
                        row.getUUID("citizen_id"),
                        row.getString("user_name"),
                        row.getString("display_name"),
                        row.getString("language"),
                        row.getString("masked_address"),
                        row.getString("sealed_recipient"),
                        row.getBoolean("known_device"),
                        new String(token, StandardCharsets.UTF_8),
                        row.getOffsetDateTime("password_at").toInstant(),
                        instant(row, "restricted_until"),
                        instant(row, "frozen_notice_at"),
                        instant(row, "closing_at")),
                row.getUUID("password_attempt"),
                row.getLong("epoch"));
    }

    private static String context(UUID transaction) {
        return "device-token:" + transaction;
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
