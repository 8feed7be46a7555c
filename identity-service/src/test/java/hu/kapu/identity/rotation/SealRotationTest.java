package hu.kapu.identity.rotation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.identity.ActiveCitizens;
import hu.kapu.identity.ActiveCitizens.ActiveCitizen;
import hu.kapu.identity.Database;
import hu.kapu.identity.Door;
import hu.kapu.identity.FormerSealingKey;
import hu.kapu.identity.IdentityTest;
import hu.kapu.kit.callers.CallerClaims;
import hu.kapu.kit.sealing.SecretSealer;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a rotation every sealed value is sealed anew, and one that does not open holds up no other. */
@IdentityTest
class SealRotationTest {
    private static final String LONG_AGO = "2020-01-01T00:00:00Z";

    @Inject
    SealRotation rotation;

    @Inject
    ActiveCitizens citizens;

    @Inject
    Database database;

    @Inject
    SecretSealer sealer;

    private final UUID id = UUID.randomUUID();
    private ActiveCitizen citizen = new ActiveCitizen(UUID.randomUUID(), "", "", "");

    @BeforeEach
    void somebody() {
        citizen = citizens.somebody();
    }

    @AfterEach
    void nothingUnreadableIsLeft() {
        database.change("delete from document_use where use_id = ?", id);
    }

    @Test
    void whatTheFormerKeySealedIsSealedWithThePresentOneAndMeansTheSame() {
        sealedByTheFormerKey();
        aRowThatDoesNotOpen();

        rotate();

        assertSealedAnew(
                "former_address", "sealed_address", "citizen_id", citizen.id(), "former-address:" + citizen.id());
        assertSealedAnew("email_change", "sealed_address", "citizen_id", citizen.id(), changeContext());
        assertSealedAnew("recovery", "sealed_request", "transaction_id", id, "recovery:" + id);
        assertSealedAnew("document_use", "sealed_pair", "use_id", id, "document-use:" + id);
    }

    private void sealedByTheFormerKey() {
        Door.caller(new CallerClaims(UUID.randomUUID(), citizen.id(), Instant.now()))
                .body(Map.of("newEmail", "uj@posta.example.hu", "attemptId", UUID.randomUUID(), "knownDevice", true))
                .post("/email-changes")
                .then()
                .statusCode(200);
        byte[] coming =
                sealer.open(sealed("email_change", "sealed_address", "citizen_id", citizen.id()), changeContext());
        assertThat(coming).isEqualTo("uj@posta.example.hu".getBytes(UTF_8));
        database.change(
                "update email_change set sealed_address = ? where citizen_id = ?",
                former(changeContext()),
                citizen.id());
        database.change(
                "insert into former_address (citizen_id, sealed_address, sealed_recipient, masked, replaced_at)"
                        + " values (?, ?, '', 'm', ?::timestamptz)",
                citizen.id(),
                former("former-address:" + citizen.id()),
                Instant.now().toString());
        database.change(
                "insert into recovery (transaction_id, attempt, name_key, pair_key, sealed_request, asked_at, valid_until)"
                        + " values (?, ?, '', '', ?, ?::timestamptz, ?::timestamptz)",
                id,
                id,
                former("recovery:" + id),
                LONG_AGO,
                LONG_AGO);
        database.change(
                "insert into document_use (pair_key, use_id, citizen_id, attempt, used_at, sealed_pair)"
                        + " values (?, ?, ?, ?, now(), ?)",
                id.toString().getBytes(UTF_8),
                id,
                citizen.id(),
                id,
                former("document-use:" + id));
    }

    private void aRowThatDoesNotOpen() {
        database.change(
                "insert into former_address (citizen_id, sealed_address, sealed_recipient, masked, replaced_at)"
                        + " select id, decode('0100', 'hex'), '', 'm', ?::timestamptz from citizen where id = ?",
                Instant.now().minusSeconds(1).toString(),
                citizens.somebody().id());
    }

    private void assertSealedAnew(String table, String column, String key, UUID row, String context) {
        byte[] sealed = sealed(table, column, key, row);
        assertThat(sealer.keyIdOf(sealed)).as(table).isEqualTo(sealer.currentKeyId());
        assertThat(sealer.open(sealed, context)).as(table).isEqualTo(context.getBytes(UTF_8));
    }

    /** What it says is its own context. */
    private static byte[] former(String context) {
        return FormerSealingKey.seal(context.getBytes(UTF_8), context);
    }

    private String changeContext() {
        return "email-change:" + citizen.id() + ':'
                + database.text("select change_id from email_change where citizen_id = ?", citizen.id());
    }

    private byte[] sealed(String table, String column, String key, UUID row) {
        return HexFormat.of()
                .parseHex(database.text(
                        "select encode(" + column + ", 'hex') from " + table + " where " + key + " = ?", row));
    }

    /** As the scheduler would. */
    private void rotate() {
        try {
            Void _ = VertxContextSupport.subscribeAndAwait(rotation::sealAnew);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
