package hu.kapu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.AccountVisit;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.EmailRequest;
import hu.kapu.e2e.bench.FormPage;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.WithBench;
import hu.kapu.local.citizens.Citizen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Journey 7 refused: somebody else's factor, a code typed twice, and a tab that is behind another. */
@ExtendWith(WithBench.class)
class ActivationRefusalsTest {
    private static final String ACTIVATION = "/ugyfelkapu/aktivalas";
    private static final String PROOF = "/ugyfelkapu/megerosites";
    private static final String REQUEST = "/ugyfelkapu/igenyles";
    private static final String ID = "/ugyfelkapu/aktivalas/([0-9a-f-]{36})/";
    private static final String APP = "href=\"" + ID + "nev\"";
    private static final String EMAIL_CODE = "(?s)E-mailben kapott kód.*?href=\"" + ID + "kikapcsolas\"";

    private final Bench bench;
    private final Letters letters;

    ActivationRefusalsTest(Bench bench) {
        this.bench = bench;
        this.letters = bench.letters();
    }

    @Test
    void the_id_of_another_citizens_app_leads_nowhere_even_with_both_factors_just_proved() {
        Citizen other = bench.people().withUgyfelkapuPlus();
        Forms owner = AccountVisit.withAppOf(bench, other);
        String foreign = pageOf(owner, APP);
        Citizen peter = bench.people().withUgyfelkapuPlus();
        Forms visit = AccountVisit.withAppOf(bench, peter);
        AccountVisit.openWithProof(bench, visit, peter, pageOf(visit, APP) + "/nev");

        for (String change : List.of("kikapcsolas", "visszakapcsolas", "nev", "masik-eszkoz")) {
            FormPage refused = visit.forge(foreign + "/" + change, Map.of("name", "Idegen telefon"));
            assertThat(refused.status()).as(change).isEqualTo(404);
            assertThat(refused.text()).as(change).contains("Ezt az eszközt nem találjuk.");
        }
        assertThat(visit.open(foreign + "/nev").status()).isEqualTo(404);
        assertThat(owner.open(ACTIVATION).text()).contains("Aktív").doesNotContain("Idegen telefon", "Kikapcsolva");
    }

    @Test
    void the_code_of_the_sign_in_proves_nothing_a_second_time() {
        Citizen peter = bench.people().withUgyfelkapuPlus();
        String code = new Phone(peter.secret().orElseThrow()).code();
        Forms visit = EmailRequest.signedIn(bench, peter, People.PASSWORD);
        visit.submit("/azonositas/kod", Map.of("code", code));
        String change = pageOf(visit, APP) + "/kikapcsolas";
        visit.open(change);
        visit.submit(PROOF, Map.of("password", People.PASSWORD));

        FormPage refused = visit.submit(PROOF + "/kod", Map.of("code", code));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Ezt a kódot egyszer már felhasználta.");
        assertThat(visit.open(change).path()).isEqualTo(PROOF);
        assertThat(visit.open(ACTIVATION).text()).contains("Aktív").doesNotContain("Kikapcsolva");
    }

    @Test
    void what_one_tab_has_replaced_no_other_tab_changes_any_more() {
        Citizen peter = bench.people().withUgyfelkapuPlus();
        Forms visit = AccountVisit.withAppOf(bench, peter);
        String old = pageOf(visit, APP);
        AccountVisit.openWithProof(bench, visit, peter, old + "/masik-eszkoz");
        Forms other = visit.tab();
        other.open(old + "/nev");
        visit.submit(old + "/masik-eszkoz", Map.of());
        Phone found = new Phone(visit.page().find("secret=([A-Z2-7]{32})"));
        visit.submit(REQUEST + "/qr", Map.of("code", found.previousCode()));
        visit.submit(REQUEST + "/torlokod", Map.of("kept", "yes"));
        assertThat(visit.page().text()).contains("Az új eszköz aktív");

        FormPage refused = other.submit(old + "/nev", Map.of("name", "Régi telefon"));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text()).contains("Lehet, hogy egy másik ablakban már kikapcsolta vagy lecserélte.");
        assertThat(visit.open(ACTIVATION).text()).contains("Aktív").doesNotContain("Régi telefon");
    }

    @Test
    void what_two_tabs_switch_off_is_off_once() {
        Citizen maria = bench.people().withAppAndEmailCode();
        Forms visit = AccountVisit.withAppOf(bench, maria);
        String change = pageOf(visit, EMAIL_CODE) + "/kikapcsolas";
        AccountVisit.openWithProof(bench, visit, maria, change);
        Forms other = visit.tab();
        other.open(change);
        visit.submit(change, Map.of());
        assertThat(visit.page().path()).isEqualTo(ACTIVATION);

        other.submit(change, Map.of());

        assertThat(other.page().path()).isEqualTo(ACTIVATION);
        assertThat(other.page().text()).contains("Kikapcsolva");
        letters.await(maria.email(), "Egy belépési mód ki van kapcsolva");
        assertThat(letters.count(maria.email(), "Egy belépési mód ki van kapcsolva"))
                .isEqualTo(1);
    }

    /** Where what can be done with one factor lies. */
    private static String pageOf(Forms visit, String factor) {
        return ACTIVATION + "/" + visit.open(ACTIVATION).find(factor);
    }
}
