package hu.kapu.secondfactor.verification;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.secondfactor.Gateway;
import hu.kapu.secondfactor.ServiceTables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttemptRetentionTest {
    @Inject
    AttemptRetention retention;

    @Inject
    MutableClock clock;

    @Inject
    ServiceTables tables;

    @Test
    void the_attempts_of_a_transaction_are_gone_after_a_day() {
        clock.set(Instant.parse("2025-01-16T08:00:05Z"));
        Gateway anna = Gateway.forNewCitizen(clock);
        anna.enrol();
        tables.change("""
                INSERT INTO transaction_attempts (transaction_id, citizen_id, attempts, started_at)
                SELECT gen_random_uuid(), ?, 1, timestamptz '2025-01-16T08:00:05Z' FROM generate_series(1, 20000)""", anna.citizen());
        assertThat(tables.count("transaction_attempts", anna.citizen())).isEqualTo(20_001);

        clock.advance(Duration.ofHours(25));
        retention.deleteOld().await().atMost(Duration.ofSeconds(10));
        assertThat(tables.count("transaction_attempts", anna.citizen())).isZero();
    }
}
