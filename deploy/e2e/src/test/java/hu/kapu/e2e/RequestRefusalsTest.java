package hu.kapu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.EmailRequest;
import hu.kapu.e2e.bench.FormPage;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.MailedCode;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.bench.WrongCodes;
import hu.kapu.local.citizens.Citizen;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Journeys 3 and 4 refused: what took too long, what an older letter says, and too many guesses. */
@ExtendWith(WithBench.class)
class RequestRefusalsTest {
    private static final String REQUEST = "/ugyfelkapu/igenyles";
    private static final String APP = REQUEST + "/qr";
    private static final String MAILED_CODE = REQUEST + "/email/kod";
    private static final String DELETION_CODE = REQUEST + "/torlokod";
    private static final int TRIES = 5;

    private final Bench bench;
    private final Letters letters;

    RequestRefusalsTest(Bench bench) {
        this.bench = bench;
        this.letters = bench.letters();
    }

    @Test
    void a_request_that_takes_more_than_an_hour_is_over_and_nothing_is_active() {
        Citizen julia = bench.people().withPassword();
        Forms visit = signedIn(julia);
        Phone phone = scan(visit);
        bench.longAgo().enrolmentOf(julia);

        FormPage refused = visit.submit(APP, typed(phone.code()));

        assertThat(refused.status()).isEqualTo(410);
        assertThat(refused.text()).contains("Letelt az idő, ezért az igénylést töröltük. Semmi sem változott");
        assertThat(visit.open("/ugyfelkapu/aktivalas").text()).contains("Önnek nincs Ügyfélkapu+-a.");
    }

    @Test
    void five_wrong_codes_of_the_app_end_the_request_and_a_new_sign_in_begins_another() {
        Citizen julia = bench.people().withPassword();
        Forms visit = signedIn(julia);
        Phone phone = scan(visit);
        for (String wrong : phone.wrongCodes(TRIES)) {
            assertThat(visit.submit(APP, typed(wrong)).text()).contains("Ez a kód nem jó.");
        }

        FormPage refused = visit.submit(APP, typed(phone.code()));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains("Túl sok sikertelen próbálkozás volt");
        Forms again = signedIn(julia);
        Phone another = scan(again);
        assertThat(again.submit(APP, typed(another.code())).path()).isEqualTo(DELETION_CODE);
    }

    @Test
    void a_mailed_code_is_over_after_ten_minutes_and_the_next_one_confirms() {
        Citizen maria = bench.people().withPassword();
        Forms visit = whoWaitsForTheLetter(maria);
        MailedCode first = letters.enrolmentCode(maria.email(), 1);
        bench.longAgo().mailedCodesOf(maria);

        FormPage refused = visit.submit(MAILED_CODE, Map.of("code", first.digits()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Ez a kód lejárt. Kérjen új kódot, és azt írja be.");
        EmailRequest.confirm(visit, askAgain(visit, maria).digits());
        EmailRequest.finish(visit);
    }

    @Test
    void the_code_of_the_older_letter_confirms_nothing_and_the_newest_does() {
        Citizen maria = bench.people().withPassword();
        Forms visit = whoWaitsForTheLetter(maria);
        MailedCode first = letters.enrolmentCode(maria.email(), 1);
        MailedCode second = askAgain(visit, maria);

        FormPage refused = visit.submit(MAILED_CODE, Map.of("code", first.digits()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Írja be a legutóbb küldött levélben kapott kódot.");
        EmailRequest.confirm(visit, second.digits());
    }

    @Test
    void five_wrong_codes_spend_the_letter_and_the_next_one_confirms() {
        Citizen maria = bench.people().withPassword();
        Forms visit = whoWaitsForTheLetter(maria);
        MailedCode first = letters.enrolmentCode(maria.email(), 1);
        for (String wrong : WrongCodes.otherThan(first.digits(), TRIES)) {
            FormPage answer = visit.submit(MAILED_CODE, Map.of("code", wrong));
            assertThat(answer.text()).contains("Ez a kód nem jó. Nézze meg a levélben, és írja be újra.");
        }

        FormPage refused = visit.submit(MAILED_CODE, Map.of("code", first.digits()));

        assertThat(refused.text()).contains("Ezt a kódot már túl sokszor próbálta. Kérjen új kódot");
        EmailRequest.confirm(visit, askAgain(visit, maria).digits());
    }

    private Forms signedIn(Citizen citizen) {
        return EmailRequest.signedIn(bench, citizen, People.PASSWORD);
    }

    private static Phone scan(Forms visit) {
        visit.open(REQUEST);
        visit.submit(REQUEST, Map.of("mod", "totp"));
        return new Phone(visit.page().find("secret=([A-Z2-7]{32})"));
    }

    private static Map<String, String> typed(String code) {
        return Map.of("password", People.PASSWORD, "code", code);
    }

    private Forms whoWaitsForTheLetter(Citizen citizen) {
        Forms visit = signedIn(citizen);
        EmailRequest.begin(visit, People.PASSWORD);
        return visit;
    }

    private MailedCode askAgain(Forms visit, Citizen citizen) {
        bench.longAgo().letterWithCodeTo(citizen);
        visit.submit(REQUEST + "/email/ujra", Map.of());
        return letters.enrolmentCode(citizen.email(), 2);
    }
}
