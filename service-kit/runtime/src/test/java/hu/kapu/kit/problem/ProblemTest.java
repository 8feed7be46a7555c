package hu.kapu.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void a_problem_has_the_members_of_the_rfc_then_its_facts() {
        Problem problem = Problem.of(422, "code-wrong", "The code is not the present one.")
                .with("attemptsLeft", 4)
                .with("retryAt", Instant.parse("2025-01-16T11:00:00Z"));

        assertThat(ProblemJson.write(problem))
                .isEqualTo(
                        "{\"type\":\"urn:kapu:problem:code-wrong\",\"title\":\"Unprocessable Content\",\"status\":422,"
                                + "\"detail\":\"The code is not the present one.\",\"code\":\"code-wrong\",\"attemptsLeft\":4,"
                                + "\"retryAt\":\"2025-01-16T11:00:00Z\"}");
    }

    @Test
    void a_wait_is_told_in_whole_seconds_rounded_up() {
        assertThat(Problem.of(503, "overloaded", "")
                        .retryAfter(Duration.ofMillis(1_001))
                        .facts())
                .containsEntry("retryAfterSeconds", 2L);
        assertThat(Problem.of(503, "overloaded", "").retryAfter(Duration.ZERO).facts())
                .containsEntry("retryAfterSeconds", 1L);
    }
}
