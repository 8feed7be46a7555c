package hu.kapu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.identity.ActiveCitizens.ActiveCitizen;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens, logs at any level tell nothing that opens an account or names a person. */
@IdentityTest
class LogsTest {
    private static final String PASSWORD = "három titkos kacsa úszik";
    private static final String WRONG = "ez egy elgépelt titok volt";
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("hu.kapu");

    @Inject
    ActiveCitizens citizens;

    @Inject
    Letters letters;

    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        OURS.setLevel(Level.ALL);
        lines.setLevel(Level.ALL);
        ROOT.addHandler(lines);
    }

    @AfterEach
    void stopListening() {
        ROOT.removeHandler(lines);
        OURS.setLevel(null);
    }

    @Test
    void logsCarryNoSecretsAndNoPersonalData() {
        ActiveCitizen citizen = citizens.somebody(PASSWORD);
        String code = letters.firstLoginCode(citizen.id());
        for (int i = 0; i < 6; i++) {
            assertThat(Door.checkPassword(citizen.userName(), WRONG).statusCode())
                    .isIn(422, 429);
        }
        assertThat(Door.checkPassword(citizen.userName(), PASSWORD, citizen.deviceToken())
                        .statusCode())
                .isEqualTo(200);
        assertThat(Door.logInFirst(citizen.userName(), code, WRONG).statusCode())
                .isEqualTo(422);
        assertThat(Door.caller()
                        .body("{\"userName\":\"x\",\"password\":\"" + WRONG + "\",")
                        .post("/password-checks")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Door.citizen(UUID.randomUUID()).statusCode()).isEqualTo(404);

        Logger.getLogger("hu.kapu.identity").fine("the logs are heard");
        assertThat(lines.all())
                .anyMatch(line -> line.contains("the logs are heard"))
                .noneMatch(line -> line.contains(PASSWORD)
                        || line.contains(WRONG)
                        || line.contains(code)
                        || line.contains(citizen.deviceToken())
                        || line.contains("kovacs.anna@")
                        || line.contains("Kovács"));
    }

    /** Every line as it would be formatted. */
    private static final class Lines extends Handler {
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
        private final SimpleFormatter formatter = new SimpleFormatter();

        List<String> all() {
            return List.copyOf(lines);
        }

        @Override
        public void publish(LogRecord record) {
            lines.add(formatter.format(record));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
