package hu.kapu.secondfactor.state;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.secondfactor.AuthenticatorApp;
import hu.kapu.secondfactor.Gateway;
import hu.kapu.secondfactor.ServiceTables;
import hu.kapu.secondfactor.totp.TotpSecret;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecretRotationTest {
    private final SecureRandom random = new SecureRandom();

    @Inject
    SecretRotation rotation;

    @Inject
    AuthenticatorSecrets secrets;

    @Inject
    MutableClock clock;

    @Inject
    ServiceTables tables;

    @Test
    void secrets_of_an_older_key_are_sealed_anew_and_still_open() {
        clock.set(clock.instant());
        Gateway anna = Gateway.forNewCitizen(clock);
        AuthenticatorApp app = anna.enrol();
        tables.change("UPDATE authenticator SET secret_key_id = 7 WHERE citizen_id = ?", anna.citizen());
        String before = sealed(anna.citizen());

        rotation.sealAnew().await().atMost(Duration.ofSeconds(10));

        assertThat(sealed(anna.citizen())).isNotEqualTo(before);
        assertThat(tables.column("SELECT secret_key_id FROM authenticator WHERE citizen_id = ?", anna.citizen()))
                .containsExactly(Integer.toString(secrets.currentKeyId()));
        clock.advance(Duration.ofSeconds(30));
        anna.verify(app.codeAt(clock.instant())).then().statusCode(200);
    }

    @Test
    void a_secret_that_does_not_open_holds_up_no_other() {
        clock.set(clock.instant());
        Gateway broken = Gateway.forNewCitizen(clock);
        assertThat(broken.enrol()).isNotNull();
        Gateway anna = Gateway.forNewCitizen(clock);
        assertThat(anna.enrol()).isNotNull();
        tables.change(
                "UPDATE authenticator SET secret_key_id = 7, sealed_secret = '\\x00' WHERE citizen_id = ?",
                broken.citizen());
        tables.change("UPDATE authenticator SET secret_key_id = 7 WHERE citizen_id = ?", anna.citizen());

        rotation.sealAnew().await().atMost(Duration.ofSeconds(10));

        assertThat(keyOf(anna.citizen())).isEqualTo(Integer.toString(secrets.currentKeyId()));
        assertThat(keyOf(broken.citizen())).isEqualTo("7");
    }

    @Test
    void all_secrets_of_older_keys_are_sealed_anew_at_once() {
        clock.set(clock.instant());
        Gateway anna = Gateway.forNewCitizen(clock);
        assertThat(anna.enrol()).isNotNull();
        tables.change("UPDATE authenticator SET secret_key_id = 7 WHERE citizen_id = ?", anna.citizen());
        List<UUID> copies =
                IntStream.range(0, 1_100).mapToObj(i -> UUID.randomUUID()).toList();
        copies.forEach(id -> copy(anna.citizen(), id));

        rotation.sealAnew().await().atMost(Duration.ofSeconds(60));

        assertThat(tables.column(
                        "SELECT count(*) FROM authenticator WHERE citizen_id = ? AND secret_key_id = 7",
                        anna.citizen()))
                .containsExactly("0");
    }

    /** Another authenticator of the citizen, with a secret of its own. */
    private void copy(UUID citizen, UUID id) {
        SealedSecret secret = secrets.seal(id, citizen, TotpSecret.generate(random));
        tables.change("""
                INSERT INTO authenticator (id, citizen_id, label, status, sealed_secret, secret_key_id, last_step,
                                           activated_at, activated_in, enrolled_as)
                SELECT ?, citizen_id, label, status, ?, 7, last_step, activated_at, activated_in, enrolled_as
                  FROM authenticator WHERE citizen_id = ? LIMIT 1""", id, secret.bytes().getBytes(), citizen);
    }

    private String keyOf(UUID citizen) {
        return tables.column("SELECT secret_key_id FROM authenticator WHERE citizen_id = ?", citizen)
                .getFirst();
    }

    private String sealed(UUID citizen) {
        return tables.column("SELECT encode(sealed_secret, 'hex') FROM authenticator WHERE citizen_id = ?", citizen)
                .getFirst();
    }
}
