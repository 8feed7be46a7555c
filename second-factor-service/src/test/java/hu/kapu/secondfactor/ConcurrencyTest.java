package hu.kapu.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrencyTest {
    private static final Instant START = Instant.parse("2025-01-16T08:00:05Z");

    @Inject
    MutableClock clock;

    @Inject
    ServiceTables tables;

    private Gateway anna;

    @BeforeEach
    void a_new_citizen_in_the_morning() {
        clock.set(START);
        anna = Gateway.forNewCitizen(clock);
    }

    @Test
    void fifty_parallel_submissions_of_one_right_code_succeed_once() throws Exception {
        AuthenticatorApp app = anna.enrol();
        clock.advance(Duration.ofSeconds(30));
        String code = app.codeAt(clock.instant());

        assertThat(Crowd.statuses(50, () -> anna.inNewTransaction().verify(code)))
                .isEqualTo(Map.of(200, 1, 409, 49));
    }

    @Test
    void fifty_through_one_transaction_with_one_attempt_id_get_the_same_answer() throws Exception {
        AuthenticatorApp app = anna.enrol();
        clock.advance(Duration.ofSeconds(30));
        String code = app.codeAt(clock.instant());
        Gateway signIn = anna.inNewTransaction();
        UUID attempt = UUID.randomUUID();

        assertThat(Crowd.statuses(50, () -> signIn.verify(code, attempt))).isEqualTo(Map.of(200, 50));
    }

    @Test
    void a_hundred_parallel_wrong_codes_in_many_transactions_are_evaluated_ten_times() throws Exception {
        AuthenticatorApp app = anna.enrol();
        String wrong = app.wrongCodeAt(clock.instant());

        assertThat(Crowd.statuses(100, () -> anna.inNewTransaction().verify(wrong)))
                .isEqualTo(Map.of(422, 10, 429, 90));
    }

    @Test
    void a_hundred_parallel_wrong_codes_in_one_transaction_are_evaluated_five_times() throws Exception {
        AuthenticatorApp app = anna.enrol();
        Gateway signIn = anna.inNewTransaction();
        String wrong = app.wrongCodeAt(clock.instant());

        assertThat(Crowd.statuses(100, () -> signIn.verify(wrong))).isEqualTo(Map.of(422, 5, 429, 95));
    }

    @Test
    void twenty_parallel_completions_activate_one_authenticator() throws Exception {
        Response scan = anna.start();
        var app = new AuthenticatorApp(scan.path("secret"));
        anna.confirm(scan.path("id"), app.codeAt(clock.instant())).then().statusCode(200);

        assertThat(Crowd.statuses(20, () -> anna.complete(scan.path("id")))).isEqualTo(Map.of(200, 20));
        assertThat(tables.count("authenticator", anna.citizen())).isEqualTo(1);
        assertThat(PublishedEvents.of(anna.citizen(), PublishedEvents.MAIL, 1)).hasSize(1);
        assertThat(PublishedEvents.of(anna.citizen(), PublishedEvents.SECOND_FACTOR, 2))
                .hasSize(2);
    }

    @Test
    void twenty_parallel_starts_leave_one_enrolment() throws Exception {
        assertThat(Crowd.statuses(20, () -> anna.inNewTransaction().start())).isEqualTo(Map.of(201, 20));
        assertThat(tables.count("pending_enrolment", anna.citizen())).isEqualTo(1);
    }

    @Test
    void twenty_parallel_confirmations_make_one_deletion_code() throws Exception {
        Response scan = anna.start();
        String code = new AuthenticatorApp(scan.path("secret")).codeAt(clock.instant());

        assertThat(Crowd.statuses(20, () -> anna.confirm(scan.path("id"), code)))
                .isEqualTo(Map.of(200, 1, 409, 19));
    }

    @Test
    void fifty_parallel_uses_of_one_deletion_code_end_the_factors_once() throws Exception {
        Visit bela = Visit.ofNewCitizen(clock);
        String code = bela.enrol().deletionCode();

        Map<Integer, Integer> answers = Crowd.statuses(50, () -> bela.again().delete(code));

        assertThat(answers).containsEntry(200, 1);
        assertThat(answers.keySet()).isSubsetOf(200, 409, 429, 503);
        assertThat(PublishedEvents.of(bela.citizen(), PublishedEvents.SECOND_FACTOR, 3))
                .hasSize(3);
        assertThat(PublishedEvents.of(bela.citizen(), PublishedEvents.MAIL, 2)).hasSize(2);
    }

    @Test
    void a_hundred_parallel_wrong_deletion_codes_are_evaluated_five_times() throws Exception {
        Visit bela = Visit.ofNewCitizen(clock);
        bela.enrol();
        String wrong = Visit.ofNewCitizen(clock).enrol().deletionCode();

        Map<Integer, Integer> answers = Crowd.statuses(
                100,
                caller -> caller % 2 == 0
                        ? bela.again().check(wrong)
                        : bela.again().delete(wrong));

        assertThat(answers.keySet()).isSubsetOf(422, 429, 503);
        assertThat(answers.get(422)).isEqualTo(5);
    }

    @Test
    void twenty_parallel_calls_of_one_registrars_case_remove_once() throws Exception {
        Visit bela = Visit.ofNewCitizen(clock);
        bela.enrol();
        UUID caseId = UUID.randomUUID();

        assertThat(Crowd.statuses(20, () -> bela.inCase(caseId).remove(caseId))).isEqualTo(Map.of(200, 20));
        assertThat(PublishedEvents.of(bela.citizen(), PublishedEvents.MAIL, 2)).hasSize(2);
    }

    @Test
    void twenty_parallel_switchings_off_with_one_attempt_id_get_one_answer() throws Exception {
        Visit bela = Visit.ofNewCitizen(clock);
        Visit.Kept kept = bela.enrol();
        Visit proved = bela.again().prove(kept.app());
        Map<String, Object> body = Map.of("attemptId", UUID.randomUUID());

        assertThat(Crowd.statuses(20, () -> proved.change("/factors/" + kept.id() + "/inactivation", body)))
                .isEqualTo(Map.of(200, 20));
        assertThat(PublishedEvents.of(bela.citizen(), PublishedEvents.MAIL, 2)).hasSize(2);
    }
}
