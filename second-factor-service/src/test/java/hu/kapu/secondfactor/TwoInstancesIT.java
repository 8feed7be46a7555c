package hu.kapu.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hu.kapu.kit.testing.MutableClock;
import hu.kapu.secondfactor.Mailbox.Mail;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Races between two processes: the instance under test and the packaged service, on one database, in real time. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesIT {
    @Inject
    MutableClock clock;

    @Inject
    ServiceTables tables;

    @Inject
    Mailbox mailbox;

    private SecondInstance second;
    private Gateway anna;
    private AuthenticatorApp app;

    @BeforeAll
    void two_instances() throws IOException {
        second = SecondInstance.start();
    }

    @AfterAll
    void one_again() {
        second.close();
    }

    @BeforeEach
    void a_citizen_with_an_app() {
        clock.release();
        anna = Gateway.forNewCitizen(clock);
        var scan = anna.start();
        app = new AuthenticatorApp(scan.path("secret"));
        anna.confirm(scan.path("id"), app.codeAt(clock.instant().minusSeconds(30)))
                .then()
                .statusCode(200);
        anna.complete(scan.path("id")).then().statusCode(200);
    }

    @Test
    void fifty_parallel_submissions_of_one_right_code_succeed_once() throws Exception {
        String code = app.codeAt(clock.instant());

        assertThat(Crowd.statuses(
                        50, caller -> from(caller, anna.inNewTransaction()).verify(code)))
                .isEqualTo(Map.of(200, 1, 409, 49));
    }

    @Test
    void fifty_with_one_attempt_id_get_one_answer_from_both() throws Exception {
        String code = app.codeAt(clock.instant());
        Gateway signIn = anna.inNewTransaction();
        UUID attempt = UUID.randomUUID();

        assertThat(Crowd.statuses(50, caller -> from(caller, signIn).verify(code, attempt)))
                .isEqualTo(Map.of(200, 50));
    }

    @Test
    void a_hundred_parallel_guesses_are_evaluated_ten_times() throws Exception {
        String wrong = app.wrongCodeAt(clock.instant());

        assertThat(Crowd.statuses(
                        100, caller -> from(caller, anna.inNewTransaction()).verify(wrong)))
                .isEqualTo(Map.of(422, 10, 429, 90));
    }

    @Test
    void fifty_parallel_submissions_of_one_mailed_code_succeed_once() throws Exception {
        Gateway bela = EmailCitizen.make(clock, tables);
        bela.requestCode().then().statusCode(200);
        String code = mailbox.of(bela.citizen(), 1).getFirst().code();

        assertThat(Crowd.statuses(50, caller -> from(caller, bela).verifyMailed(code)))
                .isEqualTo(Map.of(200, 1, 409, 49));
    }

    @Test
    void a_hundred_parallel_guesses_at_a_mailed_code_are_evaluated_five_times() throws Exception {
        Gateway bela = EmailCitizen.make(clock, tables);
        bela.requestCode().then().statusCode(200);
        String code = mailbox.of(bela.citizen(), 1).getFirst().code();
        String wrong = code.equals("111111") ? "222222" : "111111";

        assertThat(Crowd.statuses(100, caller -> from(caller, bela).verifyMailed(wrong)))
                .isEqualTo(Map.of(422, 5, 429, 95));
    }

    @Test
    void a_hundred_parallel_guesses_at_the_codes_of_three_mails_are_evaluated_ten_times() throws Exception {
        Gateway bela = EmailCitizen.make(clock, tables);
        List<Gateway> signIns = List.of(bela, bela.inNewTransaction(), bela.inNewTransaction());
        for (Gateway signIn : signIns) {
            signIn.requestCode().then().statusCode(200);
            tables.change("DELETE FROM mail_budget WHERE citizen_id = ?", bela.citizen());
        }
        List<String> sent =
                mailbox.of(bela.citizen(), 3).stream().map(Mail::code).toList();
        String wrong = Stream.of("111111", "222222", "333333", "444444")
                .filter(code -> !sent.contains(code))
                .findFirst()
                .orElseThrow();

        assertThat(Crowd.statuses(
                        100, caller -> from(caller, signIns.get(caller % 3)).verifyMailed(wrong)))
                .isEqualTo(Map.of(422, 10, 429, 90));
        bela.state().then().body("emailCode.status", equalTo("locked"));
    }

    @Test
    void forty_parallel_requests_for_a_code_send_one_mail() throws Exception {
        Gateway bela = EmailCitizen.make(clock, tables);

        assertThat(Crowd.statuses(
                        40, caller -> from(caller, bela.inNewTransaction()).requestCode()))
                .isEqualTo(Map.of(200, 1, 429, 39));
        assertThat(tables.count("email_challenge", bela.citizen())).isEqualTo(1);
    }

    @Test
    void fifty_parallel_uses_of_one_deletion_code_end_the_factors_once() throws Exception {
        Visit bela = Visit.ofNewCitizen(clock);
        String code = bela.enrol().deletionCode();
        Gateway calls = anna.forCitizen(bela.citizen());

        Map<Integer, Integer> answers =
                Crowd.statuses(50, caller -> from(caller, calls).delete(code));

        assertThat(answers).containsEntry(200, 1);
        assertThat(answers.keySet()).isSubsetOf(200, 409, 429, 503);
        assertThat(tables.column(
                        "SELECT count(*) FROM authenticator WHERE citizen_id = ? AND status = 'ended'", bela.citizen()))
                .containsExactly("1");
    }

    @Test
    void a_hundred_parallel_guesses_at_a_deletion_code_are_evaluated_five_times() throws Exception {
        Visit bela = Visit.ofNewCitizen(clock);
        bela.enrol();
        String somebodyElses = Visit.ofNewCitizen(clock).enrol().deletionCode();
        Gateway calls = anna.forCitizen(bela.citizen());

        Map<Integer, Integer> answers = Crowd.statuses(100, caller -> {
            Gateway visit = from(caller, calls.inNewTransaction());
            return caller % 4 < 2 ? visit.check(somebodyElses) : visit.delete(somebodyElses);
        });

        assertThat(answers).containsEntry(422, 5);
        assertThat(answers.keySet()).isSubsetOf(422, 429, 503);
    }

    private Gateway from(int caller, Gateway gateway) {
        return caller % 2 == 0 ? gateway : gateway.at(second.address());
    }
}
