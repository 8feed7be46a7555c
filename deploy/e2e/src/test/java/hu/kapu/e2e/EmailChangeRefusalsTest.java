package hu.kapu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.AccountVisit;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.FormPage;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.e2e.bench.WrongCodes;
import hu.kapu.local.citizens.Citizen;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A change of the address refused: the code came too late, or too many were guessed; the former address stays. */
@ExtendWith(WithBench.class)
class EmailChangeRefusalsTest {
    private static final String CHANGE = "/ugyfelkapu/email";
    private static final String CODE = CHANGE + "/kod";
    private static final String OVER =
            "Ez a kód lejárt, vagy túl sokszor írtak be helyette hibásat. A címe nem változott. Kérjen új kódot.";
    private static final String FORMER_ADDRESS = "p•••••@e•••.hu";
    private static final int TRIES = 5;

    private final Bench bench;

    EmailChangeRefusalsTest(Bench bench) {
        this.bench = bench;
    }

    @Test
    void the_code_for_the_coming_address_is_over_after_half_an_hour() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        Forms visit = whoWants("uj." + citizen.email(), citizen);
        String code = codeFor("uj." + citizen.email());
        bench.longAgo().emailChangeOf(citizen);

        FormPage refused = visit.submit(CODE, Map.of("code", code));

        assertThat(refused.status()).isEqualTo(410);
        assertThat(refused.text()).contains(OVER);
        assertThat(visit.open(CHANGE + "/uj").text()).contains(FORMER_ADDRESS);
    }

    @Test
    void five_wrong_codes_spend_the_letter() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        Forms visit = whoWants("uj." + citizen.email(), citizen);
        String code = codeFor("uj." + citizen.email());
        for (String wrong : WrongCodes.otherThan(code, TRIES)) {
            FormPage answer = visit.submit(CODE, Map.of("code", wrong));
            assertThat(answer.text()).contains("Ez a kód nem jó. Nézze meg a levélben, és írja be újra.");
        }

        FormPage refused = visit.submit(CODE, Map.of("code", code));

        assertThat(refused.status()).isEqualTo(410);
        assertThat(refused.text()).contains(OVER);
        assertThat(visit.open(CHANGE + "/uj").text()).contains(FORMER_ADDRESS);
    }

    private Forms whoWants(String address, Citizen citizen) {
        Forms visit = AccountVisit.withAppOf(bench, citizen);
        AccountVisit.openWithProof(bench, visit, citizen, CHANGE);
        visit.submit(CHANGE, Map.of("email", address));
        assertThat(visit.page().path()).isEqualTo(CODE);
        return visit;
    }

    private String codeFor(String address) {
        return bench.letters().code(address, "Kód az e-mail-cím megerősítéséhez");
    }
}
