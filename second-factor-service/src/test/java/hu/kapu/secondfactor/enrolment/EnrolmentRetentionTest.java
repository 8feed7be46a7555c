package hu.kapu.secondfactor.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.secondfactor.Gateway;
import hu.kapu.secondfactor.ServiceTables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnrolmentRetentionTest {
    @Inject
    EnrolmentRetention retention;

    @Inject
    MutableClock clock;

    @Inject
    ServiceTables tables;

    @Test
    void an_enrolment_nobody_finished_is_known_as_expired_for_a_day_and_then_gone() {
        clock.set(Instant.parse("2025-01-16T08:00:05Z"));
        Gateway anna = Gateway.forNewCitizen(clock);
        String enrolment = anna.start().path("id");

        clock.advance(Duration.ofHours(24));
        retention.deleteBatch().await().atMost(Duration.ofSeconds(10));
        anna.read(enrolment).then().statusCode(410).body("code", equalTo("enrolment-expired"));

        clock.advance(Duration.ofHours(2));
        retention.deleteBatch().await().atMost(Duration.ofSeconds(10));
        anna.read(enrolment).then().statusCode(404).body("code", equalTo("enrolment-unknown"));
        assertThat(tables.count("pending_enrolment", anna.citizen())).isZero();
    }
}
