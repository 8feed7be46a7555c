package hu.kapu.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.EventSchemas;
import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmailCodeConcurrencyTest {
    @Inject
    MutableClock clock;

    @Inject
    ServiceTables tables;

    @Inject
    Mailbox mailbox;

    private Gateway anna;

    @BeforeEach
    void a_citizen_with_codes_by_email() {
        clock.set(Instant.parse("2025-01-16T08:00:05Z"));
        anna = EmailCitizen.make(clock, tables);
    }

    @Test
    void fifty_parallel_submissions_of_one_right_code_succeed_once() throws Exception {
        anna.requestCode().then().statusCode(200);
        String code = mailbox.of(anna.citizen(), 1).getFirst().code();

        assertThat(Crowd.statuses(50, () -> anna.verifyMailed(code))).isEqualTo(Map.of(200, 1, 409, 49));
    }

    @Test
    void fifty_with_one_attempt_id_get_the_same_answer() throws Exception {
        anna.requestCode().then().statusCode(200);
        String code = mailbox.of(anna.citizen(), 1).getFirst().code();
        UUID attempt = UUID.randomUUID();

        assertThat(Crowd.statuses(50, () -> anna.verifyMailed(code, attempt))).isEqualTo(Map.of(200, 50));
    }

    @Test
    void a_hundred_parallel_guesses_are_evaluated_five_times() throws Exception {
        anna.requestCode().then().statusCode(200);
        String code = mailbox.of(anna.citizen(), 1).getFirst().code();
        String wrong = code.equals("111111") ? "222222" : "111111";

        assertThat(Crowd.statuses(100, () -> anna.verifyMailed(wrong))).isEqualTo(Map.of(422, 5, 429, 95));
    }

    @Test
    void twenty_parallel_requests_send_one_mail() throws Exception {
        assertThat(Crowd.statuses(20, () -> anna.inNewTransaction().requestCode()))
                .isEqualTo(Map.of(200, 1, 429, 19));
        assertThat(mailbox.of(anna.citizen(), 1)).hasSize(1);
        assertThat(tables.count("email_challenge", anna.citizen())).isEqualTo(1);
    }

    @Test
    void twenty_parallel_requests_with_one_attempt_id_get_one_answer() throws Exception {
        UUID attempt = UUID.randomUUID();

        assertThat(Crowd.statuses(20, () -> anna.requestCode(attempt, true))).isEqualTo(Map.of(200, 20));
        assertThat(tables.count("email_challenge", anna.citizen())).isEqualTo(1);
    }

    @Test
    void twenty_parallel_confirmations_and_completions_activate_one_factor() throws Exception {
        Gateway bela = Gateway.forNewCitizen(clock);
        String enrolment = bela.startEmail().path("id");
        bela.requestEnrolmentCode(enrolment).then().statusCode(200);
        String code = mailbox.of(bela.citizen(), 1).getFirst().code();

        assertThat(Crowd.statuses(20, () -> bela.confirm(enrolment, code))).isEqualTo(Map.of(200, 1, 409, 19));
        assertThat(Crowd.statuses(20, () -> bela.complete(enrolment))).isEqualTo(Map.of(200, 20));
        assertThat(tables.count("email_factor", bela.citizen())).isEqualTo(1);
        assertThat(PublishedEvents.of(bela.citizen(), PublishedEvents.SECOND_FACTOR, 2))
                .hasSize(2)
                .first()
                .satisfies(
                        event -> EventSchemas.validate(event, "contracts/events/email-code-activated.v1.schema.json"));
    }
}
