package hu.kapu.e2e.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.local.citizens.Citizen;
import java.util.Map;

/** What many journeys have in common; every secret that comes up on the way is noted. */
final class Steps {
    static final String HOME = "/ugyfelkapu";

    private static final String PROOF = "/ugyfelkapu/megerosites";

    private final Bench bench;
    private final Canaries canaries;

    Steps(Bench bench, Canaries canaries) {
        this.bench = bench;
        this.canaries = canaries;
    }

    /** A browser of its own, whose cookies are noted whenever they are set. */
    Forms visit() {
        return new Forms(bench.suite().ports(), canaries::cookie);
    }

    /** As far as the password leads. */
    Forms withPassword(Citizen citizen, String password) {
        Forms visit = visit();
        visit.open("/ugyfelkapu/belepes");
        visit.submit("/azonositas/jelszo", Map.of("userName", citizen.userName(), "password", password));
        return visit;
    }

    /** At the account site. */
    Forms withApp(Citizen citizen, String password, Phone phone) {
        Forms visit = withPassword(citizen, password);
        visit.submit("/azonositas/kod", Map.of("code", codeOf(phone, citizen)));
        assertThat(visit.page().path()).isEqualTo(HOME);
        return visit;
    }

    /** What the app shows, which counts although it may have been typed before. */
    String codeOf(Phone phone, Citizen citizen) {
        bench.longAgo().appCodesOf(citizen);
        String code = phone.code();
        canaries.secret("a code of the app of " + citizen.userName(), code);
        return code;
    }

    /** Opens a page that asks for both factors again, unless that has been done a moment ago. */
    void openProved(Forms visit, String path, Citizen citizen, String password, Phone phone) {
        visit.open(path);
        if (visit.page().path().equals(PROOF)) {
            visit.submit(PROOF, Map.of("password", password));
            visit.submit(PROOF + "/kod", Map.of("code", codeOf(phone, citizen)));
        }
        assertThat(visit.page().path()).isEqualTo(path);
    }

    /** From the page with the QR code to the one with the deletion code. */
    Phone scanAndProve(Forms visit, Citizen citizen, String password) {
        String base32 = visit.page().find("secret=([A-Z2-7]{32})");
        canaries.secretOfApp("a secret of the app of " + citizen.userName(), base32);
        Phone phone = new Phone(base32);
        String code = phone.previousCode();
        canaries.secret("the code that confirmed an app of " + citizen.userName(), code);
        visit.submit("/ugyfelkapu/igenyles/qr", Map.of("password", password, "code", code));
        return phone;
    }

    /** Takes the deletion code from the page and finishes, which the next page says in these words. */
    String keepDeletionCode(Forms visit, Citizen citizen, String words) {
        String code = visit.page()
                .find("(?s)class=\"kapu-code\"[^>]*>(.*?)</p>")
                .replaceAll("<[^>]*>", "")
                .strip();
        canaries.deletionCode("a deletion code of " + citizen.userName(), code);
        visit.submit("/ugyfelkapu/igenyles/torlokod", Map.of("kept", "yes"));
        assertThat(visit.page().text()).contains(words);
        return code;
    }

    /** The sign-in that the page belongs to. */
    static String transaction(Forms visit) {
        return visit.page().find("name=\"t\" value=\"([^\"]+)\"");
    }
}
