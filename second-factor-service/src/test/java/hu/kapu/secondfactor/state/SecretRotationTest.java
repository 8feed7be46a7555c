package hu.kapu.secondfactor.state;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.secondfactor.AuthenticatorApp;
import hu.kapu.secondfactor.Gateway;
import hu.kapu.secondfactor.ServiceTables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecretRotationTest {
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

        rotation.sealBatchAnew().await().atMost(Duration.ofSeconds(10));

        assertThat(sealed(anna.citizen())).isNotEqualTo(before);
        assertThat(tables.column("SELECT secret_key_id FROM authenticator WHERE citizen_id = ?", anna.citizen()))
                .containsExactly(Integer.toString(secrets.currentKeyId()));
        clock.advance(Duration.ofSeconds(30));
        anna.verify(app.codeAt(clock.instant())).then().statusCode(200);
    }

    private String sealed(UUID citizen) {
        return tables.column("SELECT encode(sealed_secret, 'hex') FROM authenticator WHERE citizen_id = ?", citizen)
                .getFirst();
    }
}
