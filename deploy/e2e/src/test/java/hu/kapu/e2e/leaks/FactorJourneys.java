package hu.kapu.e2e.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.People;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.local.citizens.Citizen;
import java.util.Map;

/** Another device, another deletion code, and the code typed: to try it, to end everything, without a phone. */
final class FactorJourneys {
    private static final String ACTIVATION = "/ugyfelkapu/aktivalas";
    private static final String LOST = "/azonositas/elveszett";

    private final Bench bench;
    private final Canaries canaries;
    private final Steps steps;

    FactorJourneys(Bench bench, Canaries canaries) {
        this.bench = bench;
        this.canaries = canaries;
        this.steps = new Steps(bench, canaries);
    }

    /** "Beállítás másik eszközre", which brings another secret and another deletion code. */
    Phone moveToAnotherDevice(Citizen citizen, Phone old) {
        Forms visit = steps.withApp(citizen, Passwords.CHANGED, old);
        visit.open(ACTIVATION);
        String path = visit.page().find("href=\"(/ugyfelkapu/aktivalas/[0-9a-f-]{36}/masik-eszkoz)\"");
        steps.openProved(visit, path, citizen, Passwords.CHANGED, old);
        visit.submit(path, Map.of());
        Phone phone = steps.scanAndProve(visit, citizen, Passwords.CHANGED);
        var _ = steps.keepDeletionCode(visit, citizen, "Az új eszköz aktív");
        return phone;
    }

    /** Another deletion code alone, which is tried and then ends Ügyfélkapu+. */
    void replaceAndUseDeletionCode(Citizen citizen, Phone phone) {
        Forms visit = steps.withApp(citizen, Passwords.CHANGED, phone);
        steps.openProved(visit, ACTIVATION + "/uj-torlokod", citizen, Passwords.CHANGED, phone);
        visit.submit(ACTIVATION + "/uj-torlokod", Map.of());
        String code = steps.keepDeletionCode(visit, citizen, "Az új törlőkód érvényes");
        Map<String, String> typed = Map.of("password", Passwords.CHANGED, "deletionCode", code);

        visit.open(ACTIVATION + "/torlokod-proba");
        visit.submit(ACTIVATION + "/torlokod-proba", typed);
        assertThat(visit.page().text()).contains("Ez a jó törlőkód");
        visit.open(ACTIVATION + "/torlokoddal");
        visit.submit(ACTIVATION + "/torlokoddal", typed);
        assertThat(visit.page().path()).isEqualTo(ACTIVATION + "/torlokoddal/kesz");
    }

    /** Somebody whose phone is gone ends Ügyfélkapu+ on the way in. */
    void losePhone() {
        Citizen citizen = bench.people().withUgyfelkapuPlus();
        String code = citizen.deletionCode().orElseThrow();
        canaries.deletionCode("the deletion code of somebody without a phone", code);
        canaries.secretOfApp("the secret of a lost phone", citizen.secret().orElseThrow());
        Forms visit = steps.withPassword(citizen, People.PASSWORD);
        visit.open(LOST + "?t=" + Steps.transaction(visit));
        visit.submit(LOST, Map.of("deletionCode", code));
        assertThat(visit.page().path()).isEqualTo(LOST + "/kesz");
    }
}
