package hu.kapu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.EmailRequest;
import hu.kapu.e2e.bench.FormPage;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.local.citizens.Citizen;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Journey 9 refused: too many guesses, and a tab that is behind another. */
@ExtendWith(WithBench.class)
class ForgottenPasswordRefusalsTest {
    private static final String WHO = "/ugyfelkapu/elfelejtett-jelszo";
    private static final String ANEW = "ugyfelkapu/elfelejtett-jelszo";
    private static final String CODE = WHO + "/kod";
    private static final String PASSWORD = WHO + "/uj-jelszo";
    private static final String LETTER = "Kód az új jelszóhoz";
    private static final String NEW_PASSWORD = "kerek-lila-asztal-zenél-ma";
    private static final String OTHER_PASSWORD = "szögletes-zöld-szék-hallgat-ma";
    private static final int TRIES = 5;

    private final Bench bench;
    private final Letters letters;

    ForgottenPasswordRefusalsTest(Bench bench) {
        this.bench = bench;
        this.letters = bench.letters();
    }

    @Test
    void five_wrong_codes_use_the_letter_up_and_the_next_one_leads_to_a_new_password() {
        Citizen peter = bench.people().withUgyfelkapuPlus();
        Forms visit = new Forms(bench.suite().ports());
        visit.open(WHO);
        ask(visit, peter);
        String code = letters.code(peter.email(), LETTER);
        for (int i = 0; i < TRIES; i++) {
            FormPage answer = visit.submit(CODE, Map.of("code", "AAAA-AAAA-AAA" + i));
            assertThat(answer.text()).contains("Ez a kód nem jó, vagy már nem érvényes.");
        }

        FormPage refused = visit.submit(CODE, Map.of("code", code));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Túl sok hibás kódot írtak be, ezért ez a kód már nem használható.");
        bench.longAgo().everyLetter();
        visit.follow(ANEW);
        ask(visit, peter);
        visit.submit(CODE, Map.of("code", letters.newestCode(peter.email(), LETTER, 2)));
        visit.submit(PASSWORD, Map.of("newPassword", NEW_PASSWORD));
        assertThat(visit.page().path()).isEqualTo(WHO + "/kesz");
    }

    @Test
    void of_two_tabs_the_first_sets_the_password_and_the_other_is_led_after_it() {
        Citizen peter = bench.people().withUgyfelkapuPlus();
        Forms first = new Forms(bench.suite().ports());
        first.open(WHO);
        ask(first, peter);
        String code = letters.code(peter.email(), LETTER);
        Forms second = first.tab();
        second.open(CODE + "?t=" + first.page().find("name=\"t\" value=\"([^\"]+)\""));

        first.submit(CODE, Map.of("code", code));
        second.submit(CODE, Map.of("code", code));
        assertThat(second.page().path()).isEqualTo(PASSWORD);
        first.submit(PASSWORD, Map.of("newPassword", NEW_PASSWORD));
        second.submit(PASSWORD, Map.of("newPassword", OTHER_PASSWORD));

        assertThat(second.page().path()).isEqualTo(WHO + "/kesz");
        assertThat(signedIn(peter, NEW_PASSWORD).path()).isEqualTo("/azonositas/kod");
        assertThat(signedIn(peter, OTHER_PASSWORD).text()).contains("A felhasználónév vagy a jelszó nem egyezik.");
    }

    private static void ask(Forms visit, Citizen citizen) {
        visit.submit(WHO, Map.of("userName", citizen.userName(), "email", citizen.email()));
        assertThat(visit.page().path()).isEqualTo(CODE);
    }

    private FormPage signedIn(Citizen citizen, String password) {
        return EmailRequest.signedIn(bench, citizen, password).page();
    }
}
