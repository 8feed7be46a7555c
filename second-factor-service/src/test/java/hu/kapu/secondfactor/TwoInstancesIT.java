package hu.kapu.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.testing.MutableClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
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

    private Gateway from(int caller, Gateway gateway) {
        return caller % 2 == 0 ? gateway : gateway.at(second.address());
    }
}
