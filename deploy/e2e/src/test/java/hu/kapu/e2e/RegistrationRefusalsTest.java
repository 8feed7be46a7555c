package hu.kapu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Cards.Card;
import hu.kapu.e2e.bench.CodeInLetter;
import hu.kapu.e2e.bench.EmailRequest;
import hu.kapu.e2e.bench.FormPage;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.local.citizens.Citizen;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Journeys 1 and 2 refused: a first-login code that is over, and whoever tries too many codes. */
@ExtendWith(WithBench.class)
class RegistrationRefusalsTest {
    private static final String FIRST_LOGIN = "/ugyfelkapu/elso-belepes";
    private static final String FROM_HOME = "/ugyfelkapu/regisztracio/adatok";
    private static final String CODE_REFUSED = "A felhasználónév és a kód nem egyezik, vagy a kód már nem érvényes.";
    private static final String PAIR_REFUSED = "Az igazolvány száma és a kód nem egyezik";
    private static final String TOO_MANY =
            "Túl sok sikertelen próbálkozás volt, ezért az Ön védelmében várni kell. Ekkor próbálhatja újra:";
    private static final int TRIES = 5;

    private final Bench bench;

    RegistrationRefusalsTest(Bench bench) {
        this.bench = bench;
    }

    @Test
    void a_first_login_code_is_over_after_a_day_and_sets_no_password() {
        Citizen anna = bench.people().justRegistered();
        String code = codeOf(anna);
        bench.longAgo().firstLoginCodeOf(anna);

        FormPage refused = firstLogin(anna, code);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(CODE_REFUSED).contains("új kódot a regisztrációs szervnél kérhet");
        FormPage signIn = EmailRequest.signedIn(bench, anna, People.PASSWORD).page();
        assertThat(signIn.text()).contains("A felhasználónév vagy a jelszó nem egyezik.");
    }

    @Test
    void too_many_wrong_first_login_codes_make_even_the_right_one_wait() {
        Citizen anna = bench.people().justRegistered();
        String code = codeOf(anna);
        for (int i = 0; i < TRIES; i++) {
            assertThat(firstLogin(anna, "AAAA-AAAA-AAA" + i).text()).contains(CODE_REFUSED);
        }

        FormPage refused = firstLogin(anna, code);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains(TOO_MANY);
        bench.longAgo().waitOf(anna);
        assertThat(firstLogin(anna, code).path()).isEqualTo("/ugyfelkapu");
    }

    @Test
    void too_many_wrong_codes_for_a_card_make_its_right_one_wait_and_no_other_card() {
        Card card = bench.cards().fresh();
        for (int i = 0; i < TRIES; i++) {
            Card guess = new Card(card.documentNumber(), "TALALGATAS" + i);
            assertThat(register(guess, "szep.turelmes").text()).contains(PAIR_REFUSED);
        }

        FormPage refused = register(card, "szep.turelmes");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains(TOO_MANY);
        FormPage done = register(bench.cards().fresh(), "szep.turelmes");
        assertThat(done.path()).isEqualTo("/ugyfelkapu/regisztracio/kesz");
    }

    private FormPage firstLogin(Citizen citizen, String code) {
        Forms visit = new Forms(bench.suite().ports());
        visit.open(FIRST_LOGIN);
        return visit.submit(
                FIRST_LOGIN, Map.of("userName", citizen.userName(), "code", code, "newPassword", People.PASSWORD));
    }

    private FormPage register(Card card, String userName) {
        Forms visit = new Forms(bench.suite().ports());
        visit.open(FROM_HOME);
        return visit.submit(
                FROM_HOME,
                Map.of(
                        "documentNumber",
                        card.documentNumber(),
                        "registrationCode",
                        card.registrationCode(),
                        "userName",
                        userName,
                        "email",
                        userName + "@example.hu",
                        "newPassword",
                        People.PASSWORD));
    }

    private String codeOf(Citizen citizen) {
        return CodeInLetter.of(bench.letters().await(citizen.email(), "Kód az első belépéshez"));
    }
}
