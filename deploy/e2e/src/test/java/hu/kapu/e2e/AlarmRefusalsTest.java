package hu.kapu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.EmailRequest;
import hu.kapu.e2e.bench.FormPage;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.kit.testing.Waiting;
import hu.kapu.local.Program;
import hu.kapu.local.citizens.Citizen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** "Nem én voltam" refused: a letter that is too old, and too many guesses; strangers' guesses stop nobody. */
@ExtendWith(WithBench.class)
class AlarmRefusalsTest {
    private static final String ALARM = "/nem-en-voltam";
    private static final String FROZEN = ALARM + "/zarolva";
    private static final String TOLD_WHEN_FROZEN = "A fiókja zárolva van";
    private static final String REFUSED = "Ezekkel az adatokkal nem tudunk fiókot zárolni.";
    private static final String TOO_MANY = "Túl sok sikertelen próbálkozás volt";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TRIES = 5;

    private final Bench bench;

    AlarmRefusalsTest(Bench bench) {
        this.bench = bench;
    }

    @Test
    void the_code_of_a_letter_older_than_seven_days_freezes_nothing() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        String noticeCode = noticeCodeOf(citizen);
        bench.longAgo().noticesTo(citizen);

        FormPage refused = alarm(citizen, noticeCode);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(REFUSED).contains("hogy a levél nem régebbi-e 7 napnál");
        assertThat(signedIn(citizen).text()).doesNotContain(TOLD_WHEN_FROZEN);
    }

    @Test
    void five_guesses_that_begin_like_the_letters_code_make_the_right_one_wait() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        String noticeCode = noticeCodeOf(citizen);
        for (String guess : guesses(noticeCode.substring(0, 4), noticeCode)) {
            assertThat(alarm(citizen, guess).text()).contains(REFUSED);
        }

        FormPage refused = alarm(citizen, noticeCode);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains(TOO_MANY).contains("Ekkor próbálhatja újra:");
    }

    @Test
    void strangers_who_guess_too_often_do_not_keep_the_owner_from_freezing_the_account() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        String noticeCode = noticeCodeOf(citizen);
        String beginning = noticeCode.startsWith("A") ? "BBBB" : "AAAA";
        for (String guess : guesses(beginning, noticeCode)) {
            assertThat(alarm(citizen, guess).text()).contains(REFUSED);
        }
        assertThat(alarm(citizen, beginning + "-ZZZZ").text()).contains(TOO_MANY);

        assertThat(alarm(citizen, noticeCode).path()).isEqualTo(FROZEN);
        assertThat(signedIn(citizen).text()).contains(TOLD_WHEN_FROZEN);
    }

    /** With the password, before the code. */
    private FormPage signedIn(Citizen citizen) {
        FormPage page = EmailRequest.signedIn(bench, citizen, People.PASSWORD).page();
        assertThat(page.path()).isEqualTo("/azonositas/kod");
        return page;
    }

    private FormPage alarm(Citizen citizen, String noticeCode) {
        Forms visit = new Forms(bench.suite().ports());
        visit.open(ALARM);
        return visit.submit(ALARM, Map.of("userName", citizen.userName(), "noticeCode", noticeCode, "sure", "yes"));
    }

    /** As many as an hour allows. */
    private static List<String> guesses(String beginning, String right) {
        return IntStream.range(0, TRIES + 1)
                .mapToObj(i -> beginning + "-000" + i)
                .filter(guess -> !guess.equals(right))
                .limit(TRIES)
                .toList();
    }

    /** The letter may come before identity has heard that it was sent. */
    private String noticeCodeOf(Citizen citizen) {
        UUID id = bench.rows().idOf(citizen);
        String code = bench.letters().noticeCode(citizen.email(), "Sikeres Ügyfélkapu+-igénylés");
        Waiting.until("the notice to " + id, PATIENCE, () -> bench.rows().count(Program.IDENTITY, "notice", id) > 0);
        return code;
    }
}
